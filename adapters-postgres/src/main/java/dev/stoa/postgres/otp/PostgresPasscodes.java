package dev.stoa.postgres.otp;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.CodeMac;
import dev.stoa.domain.otp.Issue;
import dev.stoa.domain.otp.NewPasscode;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.otp.Verification;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

/// Passcodes on Postgres: each operation is one call of a function that holds the recipient's row.
public final class PostgresPasscodes implements Passcodes {

    private static final String ISSUE = """
            SELECT * FROM passcode_issue(?, ?, ?, ?, ?, ?, ROW(?, ?, ?, ?, ?, ?, ?, ?)::passcode_policy, ?)
            """;

    private static final String VERIFY = """
            SELECT * FROM passcode_verify(?, ?, ?, ?, ?, ROW(?, ?, ?, ?, ?, ?, ?, ?)::passcode_policy, ?)
            """;

    private static final String CANCEL = """
            DELETE FROM passcode
            WHERE pepper = ? AND mac = ? AND challenge = ? AND expires_at > (SELECT at_time(?))
            """;

    private final Postgres postgres;

    public PostgresPasscodes(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public Issue issue(NewPasscode passcode, PasscodePolicy policy) {
        ChallengeId challenge = passcode.challenge();
        return postgres.one(
                ISSUE,
                PostgresPasscodes::issued,
                values(
                        policy,
                        challenge.recipient().pepper(),
                        challenge.recipient().mac(),
                        passcode.purpose().name(),
                        challenge.id(),
                        passcode.code().value(),
                        passcode.recipient().value()));
    }

    @Override
    public Verification verify(ChallengeId challenge, Purpose purpose, CodeMac guess, PasscodePolicy policy) {
        return postgres.one(
                VERIFY,
                PostgresPasscodes::verified,
                values(
                        policy,
                        challenge.recipient().pepper(),
                        challenge.recipient().mac(),
                        purpose.name(),
                        challenge.id(),
                        guess.value()));
    }

    @Override
    public boolean cancel(ChallengeId challenge) {
        return postgres.change(
                        CANCEL,
                        challenge.recipient().pepper(),
                        challenge.recipient().mac(),
                        challenge.id(),
                        postgres.now())
                > 0;
    }

    /// An operation's own values, then those of the policy and the clock.
    private Object[] values(PasscodePolicy policy, Object... own) {
        Object[] common = {
            policy.lifetime().toMillis(),
            policy.maxAttempts(),
            policy.cooldown().toMillis(),
            policy.maxSends(),
            policy.sendWindow().toMillis(),
            policy.maxFailuresPerDay(),
            policy.maxConsecutiveFailures(),
            PasscodePolicy.FAILURES_KEPT.toMillis(),
            postgres.now()
        };
        return Stream.of(own, common).flatMap(Stream::of).toArray();
    }

    private static Issue issued(Row row) throws SQLException {
        Duration wait = Duration.ofMillis(row.number("wait"));
        return switch (row.text("result")) {
            case "issued" -> new Issue.Issued(row.instant("expires_at"), row.instant("resend_at"));
            case "cooling" -> new Issue.CoolingDown(wait);
            case "full" -> new Issue.TooMany(wait);
            case "locked" -> new Issue.Locked(wait);
            default -> throw unknown(row);
        };
    }

    private static Verification verified(Row row) throws SQLException {
        return switch (row.text("result")) {
            case "accepted" -> new Verification.Accepted(recipient(row.text("recipient")));
            case "rejected" -> new Verification.Rejected(row.integer("attempts_left"));
            case "gone" -> new Verification.Gone();
            case "locked" -> new Verification.Locked();
            default -> throw unknown(row);
        };
    }

    private static Recipient recipient(String value) {
        return value.indexOf('@') >= 0 ? new Recipient.Email(value) : new Recipient.Phone(value);
    }

    private static BackendException unknown(Row row) throws SQLException {
        return new BackendException(
                BackendException.Kind.CORRUPT, "no answer of the schema's functions: " + row.text("result"));
    }
}
