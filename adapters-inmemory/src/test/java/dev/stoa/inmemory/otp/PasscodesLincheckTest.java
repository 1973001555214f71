package dev.stoa.inmemory.otp;

import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.CodeMac;
import dev.stoa.domain.otp.NewPasscode;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.otp.RecipientKey;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Passcodes are linearizable: issuing, guessing and cancelling at once look like one after the other.
public class PasscodesLincheckTest {

    private static final PasscodePolicy POLICY =
            new PasscodePolicy(6, Duration.ofMinutes(5), 2, Duration.ZERO, 3, Duration.ofMinutes(10), 20, 100);
    private static final ChallengeId ID = new ChallengeId("otp_1", new RecipientKey(1, "A".repeat(22)));
    private static final CodeMac RIGHT = new CodeMac("R".repeat(43));
    private static final CodeMac WRONG = new CodeMac("W".repeat(43));

    private final Passcodes passcodes = new InMemoryAdapters(new MovableClock(Instant.EPOCH)).passcodes();

    @Operation
    public String issue() {
        var passcode = new NewPasscode(ID, Purpose.LOGIN, Recipient.parse("ann@example.com"), RIGHT);
        return passcodes.issue(passcode, POLICY).toString();
    }

    @Operation
    public String guessRight() {
        return passcodes.verify(ID, Purpose.LOGIN, RIGHT, POLICY).toString();
    }

    @Operation
    public String guessWrong() {
        return passcodes.verify(ID, Purpose.LOGIN, WRONG, POLICY).toString();
    }

    @Operation
    public boolean cancel() {
        return passcodes.cancel(ID);
    }

    @Test
    void stress() {
        new StressOptions().iterations(15).invocationsPerIteration(400).check(getClass());
    }
}
