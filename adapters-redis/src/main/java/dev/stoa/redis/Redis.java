package dev.stoa.redis;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// One Redis, standalone, behind Sentinel or a cluster: the keys, the scripts and what their failures mean.
public final class Redis {

    private final StatefulConnection<String, String> connection;
    private final RedisClusterAsyncCommands<String, String> commands;
    private final Keys keys;
    private final Optional<InstantSource> clock;

    /// @param clock replaces the server's clock in tests
    Redis(
            StatefulConnection<String, String> connection,
            RedisClusterAsyncCommands<String, String> commands,
            Keys keys,
            Optional<InstantSource> clock) {
        this.connection = connection;
        this.commands = commands;
        this.keys = keys;
        this.clock = clock;
    }

    /// The key of an aggregate, `prefix:resource:{identifier}`.
    public String key(String resource, String identifier) {
        return keys.key(resource, identifier);
    }

    /// Runs a script in one round trip; a second one only where the server has lost the text (restart, failover).
    ///
    /// @param arguments what the script finds from `ARGV[2]` on
    /// @return the script's array, element by element
    public List<Object> run(Script script, String key, String... arguments) {
        String[] keyArray = {key};
        String[] all = new String[arguments.length + 1];
        all[0] = clock.map(c -> Long.toString(c.instant().toEpochMilli())).orElse("");
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return answer(() -> commands.<List<Object>>evalsha(script.sha1(), ScriptOutputType.MULTI, keyArray, all)
                .exceptionallyCompose(lost -> cause(lost) instanceof RedisNoScriptException
                        ? commands.eval(script.text(), ScriptOutputType.MULTI, keyArray, all)
                        : CompletableFuture.failedStage(lost)));
    }

    /// Removes one key.
    public void delete(String key) {
        answer(() -> commands.unlink(key));
    }

    private <T> T answer(Supplier<CompletionStage<T>> call) {
        if (!connection.isOpen()) {
            throw new BackendException(Kind.UNAVAILABLE, "Redis cannot be reached");
        }
        try {
            return call.get().toCompletableFuture().join();
        } catch (CompletionException | RedisException e) {
            throw translated(cause(e));
        }
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    private static BackendException translated(Throwable cause) {
        return switch (cause) {
            case RedisCommandTimeoutException e ->
                new BackendException(Kind.TIMEOUT, "Redis did not answer in time; whether it acted is unknown", e);
            case RedisConnectionException e -> new BackendException(Kind.UNAVAILABLE, "Redis cannot be reached", e);
            default -> new BackendException(Kind.UNAVAILABLE, "Redis failed: " + cause.getMessage(), cause);
        };
    }
}
