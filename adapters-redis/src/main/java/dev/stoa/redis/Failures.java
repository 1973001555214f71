package dev.stoa.redis;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import dev.stoa.redis.Link.Open;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisReadOnlyException;
import io.lettuce.core.cluster.PartitionSelectorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// What Lettuce's failures mean: whether a command was done, was not, or may have been.
final class Failures {

    private static final List<String> NEVER_SENT =
            List.of("not connected", "Connection is closed", "queue size", "stack size exceeded");

    private Failures() {}

    static BackendException unreachable() {
        return new BackendException(Kind.UNAVAILABLE, "Redis cannot be reached");
    }

    /// Waits for all replies. Where some came and others did not, it is unknown what was done.
    static <T> List<T> joined(Supplier<List<CompletableFuture<T>>> send, Open open) {
        List<T> replies = new ArrayList<>();
        Optional<Throwable> first = Optional.empty();
        try {
            for (CompletableFuture<T> sent : send.get()) {
                try {
                    replies.add(sent.join());
                } catch (CompletionException | CancellationException | RedisException e) {
                    first = first.or(() -> Optional.of(cause(e)));
                }
            }
        } catch (RedisException notSent) {
            first = Optional.of(notSent);
        }
        if (first.isPresent()) {
            reconnectIfReadOnly(first.get(), open);
            throw translated(first.get(), !replies.isEmpty());
        }
        return replies;
    }

    /// The server was the master when the connection was made: find out who is now.
    @SuppressWarnings("FutureReturnValueIgnored") // quitting closes the connection, which is all it is for
    private static void reconnectIfReadOnly(Throwable cause, Open open) {
        if (cause instanceof RedisReadOnlyException) {
            open.commands().quit();
        }
    }

    /// Whether the server did not answer in time.
    static boolean isSlow(BackendException failure) {
        return failure.getCause() instanceof RedisCommandTimeoutException;
    }

    /// Whether the connection went while an answer was awaited; a server that is only slow is not asked again.
    static boolean isLostReply(BackendException failure) {
        return failure.kind() == Kind.TIMEOUT && !isSlow(failure);
    }

    static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    /// @param partly whether other calls of the same batch were answered
    private static BackendException translated(Throwable cause, boolean partly) {
        if (partly || isUnknown(cause)) {
            return new BackendException(
                    Kind.TIMEOUT, "Redis did not answer in time; whether it acted is unknown", cause);
        }
        String words = cause instanceof RedisCommandExecutionException ? "refused: " + cause.getMessage() : "is away";
        return new BackendException(Kind.UNAVAILABLE, "Redis " + words, cause);
    }

    private static boolean isUnknown(Throwable cause) {
        return switch (cause) {
            case RedisCommandExecutionException refused -> false;
            case RedisConnectionException neverConnected -> false;
            case PartitionSelectorException nobodyToAsk -> false;
            default -> !isRejected(cause);
        };
    }

    /// Lettuce tells a command it never sent from one it lost by its message alone.
    private static boolean isRejected(Throwable cause) {
        String message = cause.getMessage();
        return message != null && NEVER_SENT.stream().anyMatch(message::contains);
    }
}
