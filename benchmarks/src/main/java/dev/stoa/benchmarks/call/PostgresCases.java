package dev.stoa.benchmarks.call;

import java.util.List;

/// What is asked of the ports on Postgres.
final class PostgresCases {

    private static final Aim LIKE_THE_STATEMENT = Aim.share(0.80);
    private static final int SKUS = 1_000;
    private static final long PLENTY = 1_000_000_000;

    private PostgresCases() {}

    static List<PostgresCase> all() {
        return List.of(
                new PostgresCase(
                        "rate limit, sliding window",
                        adapters -> Calls.limiter(adapters.rateLimits()),
                        LIKE_THE_STATEMENT),
                new PostgresCase(
                        "passcode, issue and verify (two calls)",
                        adapters -> Calls.passcode(adapters.passcodes()),
                        LIKE_THE_STATEMENT),
                new PostgresCase(
                        "session find", adapters -> Calls.findSession(adapters.sessions()), LIKE_THE_STATEMENT),
                new PostgresCase("cart, read", adapters -> Calls.readCart(adapters.carts()), LIKE_THE_STATEMENT),
                new PostgresCase("product by slug", adapters -> Calls.product(adapters.products()), LIKE_THE_STATEMENT),
                new PostgresCase(
                        "order placed, 1,000 SKUs",
                        adapters -> OrderCalls.place(adapters.orders(), adapters.inventory(), SKUS, PLENTY),
                        Aim.share(0.60, 1_000)),
                new PostgresCase(
                        "order placed, one hot SKU",
                        adapters -> OrderCalls.place(adapters.orders(), adapters.inventory(), 1, PLENTY),
                        Aim.perSecond(500)),
                new PostgresCase(
                        "order refused, sold out",
                        adapters -> OrderCalls.place(adapters.orders(), adapters.inventory(), 1, 0),
                        Aim.p99(20)));
    }
}
