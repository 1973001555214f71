package dev.stoa.benchmarks.call;

import dev.stoa.redis.RedisAdapters;
import java.util.List;

/// What is asked of the ports on Redis.
final class RedisCases {

    private RedisCases() {}

    static List<RedisCase> of(RedisAdapters adapters) {
        return List.of(
                new RedisCase("rate limit, sliding window", Calls.limiter(adapters.rateLimits()), 12),
                new RedisCase("passcode, issue and verify (two calls)", Calls.passcode(adapters.passcodes()), 12),
                new RedisCase("session find", Calls.findSession(adapters.sessions()), 0),
                new RedisCase("cart, set a quantity", Calls.changeCart(adapters.carts()), 12),
                new RedisCase("cart, read", Calls.readCart(adapters.carts()), 12));
    }
}
