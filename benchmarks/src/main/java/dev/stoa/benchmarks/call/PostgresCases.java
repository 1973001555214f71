package dev.stoa.benchmarks.call;

import java.util.List;
import java.util.Optional;

/// What is asked of the ports on Postgres.
final class PostgresCases {

    private static final Aim LIKE_THE_STATEMENT = Aim.share(0.80);
    private static final Aim QUEUE = Aim.perSecond(5_000);
    private static final int SKUS = 1_000;
    private static final long PLENTY = 1_000_000_000;

    private PostgresCases() {}

    static List<PostgresCase> all() {
        return List.of(
                PostgresCase.likewise(
                        "rate limit, sliding window",
                        adapters -> Calls.limiter(adapters.rateLimits()),
                        LIKE_THE_STATEMENT),
                PostgresCase.likewise(
                        "passcode, issue and verify (two calls)",
                        adapters -> Calls.passcode(adapters.passcodes()),
                        LIKE_THE_STATEMENT),
                PostgresCase.likewise(
                        "session find", adapters -> Calls.findSession(adapters.sessions()), LIKE_THE_STATEMENT),
                PostgresCase.likewise("cart, read", adapters -> Calls.readCart(adapters.carts()), LIKE_THE_STATEMENT),
                PostgresCase.likewise(
                        "product by slug", adapters -> Calls.product(adapters.products()), LIKE_THE_STATEMENT),
                PostgresCase.likewise(
                        "lock, acquire and release (two calls)",
                        adapters -> Calls.lock(adapters.locks()),
                        LIKE_THE_STATEMENT),
                PostgresCase.likewise(
                        "order placed, 1,000 SKUs",
                        adapters -> OrderCalls.place(adapters.orders(), adapters.inventory(), SKUS, PLENTY),
                        Aim.share(0.60, 1_000)),
                PostgresCase.likewise(
                        "order placed, one hot SKU",
                        adapters -> OrderCalls.place(adapters.orders(), adapters.inventory(), 1, PLENTY),
                        Aim.perSecond(500)),
                PostgresCase.likewise(
                        "order refused, sold out",
                        adapters -> OrderCalls.place(adapters.orders(), adapters.inventory(), 1, 0),
                        Aim.p99(20)),
                jobs("jobs one by one, 10,000 waiting", 1, 10_000, Aim.NONE),
                jobs("jobs in 100s, 10,000 waiting", 100, 10_000, QUEUE),
                jobs("jobs in 100s, 100,000 waiting", 100, 100_000, QUEUE),
                new PostgresCase(
                        new CallRow("events in 100s: append, take, acknowledge", Aim.NONE, 100),
                        adapters -> EventCalls.follow(
                                adapters.events().log(), adapters.events().groups(), 100),
                        Optional.of(pool -> PlainTables.events(pool, 100))));
    }

    private static PostgresCase jobs(String which, int batch, int waiting, Aim aim) {
        return new PostgresCase(
                new CallRow(which + ": enqueue, claim, complete", aim, batch),
                adapters -> JobCalls.work(adapters.jobQueue(), batch, waiting),
                Optional.of(pool -> PlainTables.jobs(pool, batch, waiting)));
    }
}
