package dev.stoa.redis;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import dev.stoa.redis.Link.Open;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisReadOnlyException;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// What Lettuce's failures mean: whether a command was done, was not, or may have been.
final class Failures {

    private Failures() {}

    static BackendException unreachable() {
        return new BackendException(Kind.UNAVAILABLE, "Redis cannot be reached");
    }

    @SuppressWarnings("FutureReturnValueIgnored") // quitting closes the connection, which is all it is for
    static <T> T translated(Supplier<T> call, Open open) {
        try {
            return call.get();
        } catch (CompletionException | RedisException e) {
            Throwable cause = cause(e);
            if (cause instanceof RedisReadOnlyException) {
                // The server was the master when the connection was made: find out who is now.
                open.commands().quit();
            }
            throw translated(cause);
        }
    }

    /// Whether the connection went while an answer was awaited; a server that is only slow is not asked again.
    static boolean isLostReply(BackendException failure) {
        return failure.kind() == Kind.TIMEOUT && !(failure.getCause() instanceof RedisCommandTimeoutException);
    }

    static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    private static BackendException translated(Throwable cause) {
        return switch (cause) {
            case RedisCommandExecutionException refused ->
                new BackendException(Kind.UNAVAILABLE, "Redis refused: " + refused.getMessage(), refused);
            case RedisConnectionException e -> new BackendException(Kind.UNAVAILABLE, "Redis cannot be reached", e);
            default ->
                isRejected(cause)
                        ? new BackendException(Kind.UNAVAILABLE, "Redis cannot be reached", cause)
                        : new BackendException(
                                Kind.TIMEOUT, "Redis did not answer in time; whether it acted is unknown", cause);
        };
    }

    /// Lettuce tells a command it never sent from one it lost by its message alone.
    private static boolean isRejected(Throwable cause) {
        String message = cause.getMessage();
        return message != null && (message.contains("not connected") || message.contains("queue size"));
    }
}
