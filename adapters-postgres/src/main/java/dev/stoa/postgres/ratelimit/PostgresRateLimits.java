package dev.stoa.postgres.ratelimit;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.ratelimit.Decision;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.postgres.Postgres;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Rate limits on Postgres: one row per subject and one call of a function that locks it.
public final class PostgresRateLimits implements RateLimits {

    private static final String DECIDE =
            "SELECT allowed, remaining, wait, full_in FROM rate_limit_decide(?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String RESET = "DELETE FROM rate_limit WHERE subject = ?";

    private final Postgres postgres;

    public PostgresRateLimits(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public Decision acquire(LimitSubject subject, List<LimitPolicy> policies, long cost) {
        return postgres.run(connection -> decide(connection, subject, policies, cost, true));
    }

    @Override
    public Decision peek(LimitSubject subject, List<LimitPolicy> policies) {
        return postgres.run(connection -> decide(connection, subject, policies, 1, false));
    }

    @Override
    public void reset(LimitSubject subject) {
        postgres.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(RESET)) {
                statement.setBytes(1, Utf8.bytes(subject.value()));
                return statement.executeUpdate();
            }
        });
    }

    private Decision decide(
            Connection connection, LimitSubject subject, List<LimitPolicy> policies, long cost, boolean take)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DECIDE)) {
            statement.setBytes(1, Utf8.bytes(subject.value()));
            statement.setLong(2, cost);
            statement.setBoolean(3, take);
            statement.setArray(4, array(connection, "text", policies, LimitPolicy::kind));
            statement.setArray(5, array(connection, "text", policies, LimitPolicy::name));
            statement.setArray(6, array(connection, "bigint", policies, LimitPolicy::limit));
            statement.setArray(
                    7,
                    array(
                            connection,
                            "bigint",
                            policies,
                            policy -> policy.window().toMillis()));
            statement.setObject(8, postgres.nowMillis(), Types.BIGINT);
            return tightest(statement, policies, cost);
        }
    }

    private static Decision tightest(PreparedStatement statement, List<LimitPolicy> policies, long cost)
            throws SQLException {
        List<Decision> decisions = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            for (int n = 0; row.next(); n++) {
                decisions.add(decision(policies.get(n), cost, row));
            }
        }
        return decisions.stream().min(Decision.TIGHTEST).orElseThrow();
    }

    private static Decision decision(LimitPolicy policy, long cost, ResultSet row) throws SQLException {
        return Decision.of(policy, cost, row.getBoolean(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    private static Array array(
            Connection connection, String type, List<LimitPolicy> policies, Function<LimitPolicy, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, policies.stream().map(value).toArray());
    }
}
