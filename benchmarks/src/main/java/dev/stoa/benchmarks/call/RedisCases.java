package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.Target;
import java.util.List;
import java.util.Optional;

/// What is asked of the ports on Redis.
final class RedisCases {

    private static final Aim QUEUE = Aim.perSecond(15_000);

    private RedisCases() {}

    static List<RedisCase> all() {
        return List.of(
                RedisCase.likewise("rate limit, sliding window", adapters -> Calls.limiter(adapters.rateLimits()), 12),
                RedisCase.likewise(
                        "passcode, issue and verify (two calls)", adapters -> Calls.passcode(adapters.passcodes()), 12),
                RedisCase.likewise("session find", adapters -> Calls.findSession(adapters.sessions()), 0),
                RedisCase.likewise("cart, set a quantity", adapters -> Calls.changeCart(adapters.carts()), 12),
                RedisCase.likewise("cart, read", adapters -> Calls.readCart(adapters.carts()), 12),
                RedisCase.likewise(
                        "lock, acquire and release (two calls)", adapters -> Calls.lock(adapters.locks()), 12),
                jobs("jobs one by one, 10,000 waiting", 1, 10_000, Aim.NONE),
                jobs("jobs in 10s, 10,000 waiting", 10, 10_000, QUEUE),
                jobs("jobs in 10s, 100,000 waiting", 10, 100_000, QUEUE),
                new RedisCase(
                        new CallRow("events in 10s: append, take, acknowledge", Aim.NONE, 10),
                        adapters -> EventCalls.follow(
                                adapters.events().log(), adapters.events().groups(), 10),
                        Target.NONE,
                        Optional.of(commands -> PlainKeys.events(commands, 10))));
    }

    private static RedisCase jobs(String which, int batch, int waiting, Aim aim) {
        return new RedisCase(
                new CallRow(which + ": enqueue, claim, complete", aim, batch),
                adapters -> JobCalls.work(adapters.jobQueue(), batch, waiting),
                batch == 1 ? Target.atMost(25, "µs") : Target.NONE,
                Optional.of(commands -> PlainKeys.jobs(commands, batch, waiting)));
    }
}
