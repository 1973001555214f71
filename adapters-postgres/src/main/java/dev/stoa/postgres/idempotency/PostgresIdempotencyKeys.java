package dev.stoa.postgres.idempotency;

import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.idempotency.Beginning;
import dev.stoa.domain.idempotency.Claim;
import dev.stoa.domain.idempotency.Fingerprint;
import dev.stoa.domain.idempotency.IdempotencyKey;
import dev.stoa.domain.idempotency.IdempotencyKeys;
import dev.stoa.domain.idempotency.Reply;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Idempotency keys on Postgres: one row per key, claimed by inserting it.
public final class PostgresIdempotencyKeys implements IdempotencyKeys {

    private static final long MAX_LEASE = Duration.ofHours(1).toMillis();
    private static final long MAX_KEEP = Duration.ofDays(31).toMillis();

    private static final String BEGIN = """
            SELECT started, fingerprint, attempt, status, header_names, header_values, body, lease_left
            FROM idempotency_begin(?, ?, ?, ?)
            """;

    private static final String LIVE = """
            WHERE id = ? AND attempt = ? AND status IS NULL AND ends_at > at_time(?)
            """;

    private static final String COMPLETE = """
            UPDATE idempotency_key SET status = ?, header_names = ?, header_values = ?, body = ?,
              ends_at = at_time(?) + ? * interval '1 millisecond'
            """ + LIVE;

    private static final String ABANDON = "DELETE FROM idempotency_key " + LIVE;

    private final Postgres postgres;

    public PostgresIdempotencyKeys(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public Beginning begin(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
        long millis = Require.range("lease", lease.toMillis(), 1, MAX_LEASE);
        return postgres.one(
                BEGIN, row -> beginning(fingerprint, row), id(key), fingerprint.value(), millis, postgres.now());
    }

    private static Beginning beginning(Fingerprint fingerprint, Row row) throws SQLException {
        if (row.is("started")) {
            return new Beginning.Started(new Claim(row.number("attempt")));
        }
        if (!row.text("fingerprint").equals(fingerprint.value())) {
            return new Beginning.Mismatch();
        }
        return row.maybeText("body").isEmpty()
                ? new Beginning.Running(Duration.ofMillis(row.number("lease_left")))
                : new Beginning.Replay(reply(row));
    }

    private static Reply reply(Row row) throws SQLException {
        List<String> names = row.texts("header_names");
        List<String> values = row.texts("header_values");
        Map<String, String> headers = new HashMap<>();
        for (int n = 0; n < names.size(); n++) {
            headers.put(names.get(n), values.get(n));
        }
        return new Reply(row.integer("status"), headers, row.text("body"));
    }

    @Override
    public boolean complete(IdempotencyKey key, Claim claim, Reply reply, Duration keep) {
        long millis = Require.range("keep", keep.toMillis(), 1, MAX_KEEP);
        List<Map.Entry<String, String>> headers = List.copyOf(reply.headers().entrySet());
        int changed = postgres.change(
                COMPLETE,
                reply.status(),
                headers.stream().map(Map.Entry::getKey).toArray(String[]::new),
                headers.stream().map(Map.Entry::getValue).toArray(String[]::new),
                reply.body(),
                postgres.now(),
                millis,
                id(key),
                claim.attempt(),
                postgres.now());
        return changed == 1;
    }

    @Override
    public boolean abandon(IdempotencyKey key, Claim claim) {
        return postgres.change(ABANDON, id(key), claim.attempt(), postgres.now()) == 1;
    }

    /// Three texts of a kilobyte are too long for an index; their lengths keep them apart.
    private static byte[] id(IdempotencyKey key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(key.principal(), key.route(), key.key())) {
                byte[] bytes = Utf8.bytes(part);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
