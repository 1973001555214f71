package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.Target;
import dev.stoa.benchmarks.call.Crowd.Work;
import dev.stoa.redis.RedisAdapters;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.Optional;
import java.util.function.Function;

/// One kind of call of a port on Redis.
///
/// @param call of any adapters
/// @param server what one of its scripts may take of the server's time
/// @param plain what it stands beside if its scripts cannot be sent again, such as those that hand over receipts
record RedisCase(
        CallRow row,
        Function<RedisAdapters, Work> call,
        Target server,
        Optional<Function<RedisAsyncCommands<String, byte[]>, Work>> plain) {

    /// Beside the same scripts.
    ///
    /// @param serverMicros 0 if nothing is said of the server's time
    static RedisCase likewise(String work, Function<RedisAdapters, Work> call, int serverMicros) {
        return new RedisCase(
                CallRow.of(work, Aim.share(0.90)),
                call,
                serverMicros == 0 ? Target.NONE : Target.atMost(serverMicros, "µs"),
                Optional.empty());
    }
}
