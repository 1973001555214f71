package dev.stoa.http.page;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the method of a versioned resource takes as a parameter: `If-Match`, `If-None-Match` and `ETag`.
///
/// Comparing and changing must be one step, so the version goes on to the port; when the port finds it stale,
/// answer with `throw preconditions.stale()`.
@Schema(hidden = true)
public final class Preconditions {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})(?:-\\d{1,18})?\"");

    /// One entity tag as RFC 9110 writes it.
    private static final Pattern TAG = Pattern.compile("(W/)?\"[^\"\\s]*\"");

    /// No version: what an `If-Match` that cannot fit stands for.
    private static final long NEVER = -1;

    private final HttpRequest<?> request;

    Preconditions(HttpRequest<?> request) {
        this.request = request;
    }

    /// The version the caller saw last.
    ///
    /// @throws ProblemException 428 if it does not say
    public long expectedVersion() {
        return ifMatch()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.PRECONDITION_REQUIRED, "Send the resource's ETag in If-Match."));
    }

    /// The version the caller saw last, if it says so.
    ///
    /// @throws InvalidInputException for anything but one entity tag in its quotes: a list, or `*` for any version,
    ///     is not taken
    public OptionalLong ifMatch() {
        Optional<String> field = request.getHeaders().findFirst(HttpHeaders.IF_MATCH);
        return field.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(version(field.get().strip()));
    }

    private static long version(String tag) {
        if (!TAG.matcher(tag).matches()) {
            throw new InvalidInputException(
                    HttpHeaders.IF_MATCH,
                    "format",
                    "If-Match must be the ETag of one version with its quotes, such as \"2\"; * and lists are not taken");
        }
        Matcher version = VERSION.matcher(tag);
        return version.matches() ? Long.parseLong(version.group(1)) : NEVER;
    }

    public ProblemException stale() {
        return new ProblemException(
                ProblemCode.STALE, "The resource has changed since the version that If-Match names.");
    }

    /// The same where the port says what the version is: the answer carries the current `ETag`.
    public static ProblemException stale(long current) {
        return new ProblemException(
                        ProblemCode.STALE, "The resource has changed since the version that If-Match names.")
                .with(HttpHeaders.ETAG, tag(current));
    }

    /// 200 with the body, or 304 without it if the caller has this version already.
    public <T> MutableHttpResponse<T> answer(T body, long version) {
        return answer(HttpResponse.ok(body), tag(version));
    }

    /// The answer, or 304 without its body if the caller has this entity tag already.
    public <T> MutableHttpResponse<T> answer(MutableHttpResponse<T> answer, String tag) {
        boolean known = request.getHeaders().findFirst(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(field -> Stream.of(field.split(",")))
                .map(String::strip)
                .anyMatch(
                        each -> each.equals("*") || each.replaceFirst("^W/", "").equals(tag));
        MutableHttpResponse<T> told =
                known ? answer.status(HttpStatus.NOT_MODIFIED).body(null) : answer;
        return told.header(HttpHeaders.ETAG, tag);
    }

    /// An answer without a version, or 304 if the caller has the same already: its entity tag is a digest of its
    /// content, taken when that is written.
    public <T> MutableHttpResponse<T> ofContent(MutableHttpResponse<T> answer) {
        request.setAttribute(ContentTags.WANTED, this);
        return answer;
    }

    /// The strong entity tag of a version, for answers made elsewhere.
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /// The strong entity tag of a version shown together with a quantity that changes without it. In `If-Match` it
    /// stands for the version alone.
    public static String tag(long version, long quantity) {
        return "\"%d-%d\"".formatted(version, quantity);
    }
}
