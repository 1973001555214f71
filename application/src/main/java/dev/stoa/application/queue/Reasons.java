package dev.stoa.application.queue;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.queue.JobFailure;
import java.time.Duration;
import java.util.Locale;

/// Failures in the words that operators read.
public final class Reasons {

    private static final int LONGEST_KIND = 200;
    private static final int LONGEST_DETAIL = 2_000;

    private Reasons() {}

    public static JobFailure of(Throwable thrown) {
        return new JobFailure(cut(kind(thrown), LONGEST_KIND), cut(detail(thrown), LONGEST_DETAIL));
    }

    /// Kind and detail in 1 to 2,000 characters.
    public static String text(Throwable thrown) {
        JobFailure failure = of(thrown);
        return failure.detail().isEmpty()
                ? failure.kind()
                : cut(failure.kind() + ": " + failure.detail(), LONGEST_DETAIL);
    }

    static JobFailure timeout(Duration after) {
        return new JobFailure("timeout", "was at work for more than %d ms".formatted(after.toMillis()));
    }

    private static String kind(Throwable thrown) {
        String kind = switch (thrown) {
            case PermanentFailureException permanent -> permanent.kind();
            case TemporaryFailureException temporary -> temporary.kind();
            case BackendException backend -> "backend " + backend.kind().name().toLowerCase(Locale.ROOT);
            default -> thrown.getClass().getSimpleName();
        };
        return kind.isEmpty() ? "unnamed" : kind;
    }

    private static String detail(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? "" : message;
    }

    /// So many characters at most, none of them broken.
    private static String cut(String text, int most) {
        String sound = Utf8.isWellFormed(text) ? text : text.replaceAll("\\p{Cs}", "?");
        return sound.codePointCount(0, sound.length()) <= most
                ? sound
                : sound.substring(0, sound.offsetByCodePoints(0, most));
    }
}
