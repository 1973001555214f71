package dev.stoa.postgres.ratelimit;

import dev.stoa.domain.ratelimit.Decision;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.List;

/// Rate limits on Postgres: one row per subject and one call of a function that locks it.
public final class PostgresRateLimits implements RateLimits {

    private static final String DECIDE = """
            SELECT n, allowed, remaining, wait, full_in FROM rate_limit_decide(?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String RESET = "DELETE FROM rate_limit WHERE subject = ?";

    private final Postgres postgres;

    public PostgresRateLimits(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public Decision acquire(LimitSubject subject, List<LimitPolicy> policies, long cost) {
        return decide(subject, policies, cost, true);
    }

    @Override
    public Decision peek(LimitSubject subject, List<LimitPolicy> policies) {
        return decide(subject, policies, 1, false);
    }

    @Override
    public void reset(LimitSubject subject) {
        postgres.change(RESET, subject.value());
    }

    private Decision decide(LimitSubject subject, List<LimitPolicy> policies, long cost, boolean take) {
        List<Decision> decisions = postgres.all(
                DECIDE,
                row -> decision(policies.get(row.integer("n") - 1), cost, row),
                subject.value(),
                cost,
                take,
                policies.stream().map(LimitPolicy::kind).toArray(String[]::new),
                policies.stream().map(LimitPolicy::name).toArray(String[]::new),
                policies.stream().map(LimitPolicy::limit).toArray(Long[]::new),
                policies.stream().map(policy -> policy.window().toMillis()).toArray(Long[]::new),
                postgres.now());
        return decisions.stream().min(Decision.TIGHTEST).orElseThrow();
    }

    private static Decision decision(LimitPolicy policy, long cost, Row row) throws SQLException {
        return Decision.of(
                policy, cost, row.is("allowed"), row.number("remaining"), row.number("wait"), row.number("full_in"));
    }
}
