package dev.stoa.inmemory.otp;

import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.CodeMac;
import dev.stoa.domain.otp.Issue;
import dev.stoa.domain.otp.NewPasscode;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.RecipientKey;
import dev.stoa.domain.otp.Verification;
import dev.stoa.inmemory.ExpiringMap;
import dev.stoa.inmemory.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// Passcodes in memory.
public final class InMemoryPasscodes implements Passcodes {

    private final Memory memory;
    private final ExpiringMap<RecipientKey, Ledger> ledgers;

    public InMemoryPasscodes(Memory memory, int capacity) {
        this.memory = memory;
        this.ledgers = new ExpiringMap<>(memory, "passcode recipients", Ledger::endMillis, capacity);
    }

    @Override
    public Issue issue(NewPasscode passcode, PasscodePolicy policy) {
        Instant now = memory.now();
        return change(passcode.challenge().recipient(), ledger -> issue(ledger, passcode, policy, now));
    }

    @Override
    public Verification verify(ChallengeId challenge, Purpose purpose, CodeMac guess, PasscodePolicy policy) {
        Instant now = memory.now();
        return change(challenge.recipient(), ledger -> verify(ledger, challenge, purpose, guess, policy, now));
    }

    @Override
    public boolean cancel(ChallengeId id) {
        Instant now = memory.now();
        return change(
                id.recipient(),
                ledger -> ledger.unexpired(id, now)
                        .map(challenge -> new Step<>(ledger.cancelled(challenge), true))
                        .orElseGet(() -> new Step<>(ledger, false)));
    }

    private static Step<Issue> issue(Ledger ledger, NewPasscode passcode, PasscodePolicy policy, Instant now) {
        Optional<Challenge> before = ledger.unexpired(passcode.purpose(), now);
        Optional<Issue> refusal = ledger.lockedUntil(policy, now)
                .or(() -> before.filter(challenge -> challenge.attempts() >= policy.maxAttempts())
                        .map(Challenge::expiresAt))
                .<Issue>map(until -> new Issue.Locked(Duration.between(now, until)))
                .or(() -> ledger.fullUntil(policy, now).map(until -> new Issue.TooMany(Duration.between(now, until))))
                .or(() -> coolingDown(ledger, policy, now));
        if (refusal.isPresent()) {
            return new Step<>(ledger, refusal.get());
        }
        int attempts = before.map(Challenge::attempts).orElse(0);
        Challenge challenge = new Challenge(passcode, attempts, now.plus(policy.lifetime()));
        return new Step<>(
                ledger.sent(challenge, policy, now),
                new Issue.Issued(challenge.expiresAt(), now.plus(policy.cooldown())));
    }

    private static Optional<Issue> coolingDown(Ledger ledger, PasscodePolicy policy, Instant now) {
        return ledger.sends().isEmpty()
                ? Optional.empty()
                : Optional.of(ledger.sends().getLast().plus(policy.cooldown()))
                        .filter(now::isBefore)
                        .map(until -> new Issue.CoolingDown(Duration.between(now, until)));
    }

    private static Step<Verification> verify(
            Ledger ledger, ChallengeId id, Purpose purpose, CodeMac guess, PasscodePolicy policy, Instant now) {
        if (ledger.lockedUntil(policy, now).isPresent()) {
            return new Step<>(ledger, new Verification.Locked());
        }
        return ledger.unexpired(purpose, now)
                .filter(challenge -> challenge.passcode().challenge().equals(id))
                .filter(challenge -> challenge.attempts() < policy.maxAttempts())
                .map(Challenge::attempted)
                .map(challenge -> compare(ledger, challenge, guess, policy, now))
                .orElseGet(() -> new Step<>(ledger, new Verification.Gone()));
    }

    private static Step<Verification> compare(
            Ledger ledger, Challenge attempted, CodeMac guess, PasscodePolicy policy, Instant now) {
        NewPasscode passcode = attempted.passcode();
        return passcode.code().matches(guess)
                ? new Step<>(ledger.accepted(attempted), new Verification.Accepted(passcode.recipient()))
                : new Step<>(
                        ledger.failed(attempted, policy, now),
                        new Verification.Rejected(policy.maxAttempts() - attempted.attempts()));
    }

    private record Step<R>(Ledger ledger, R answer) {}

    private <R> R change(RecipientKey recipient, Function<Ledger, Step<R>> change) {
        AtomicReference<R> answer = new AtomicReference<>();
        ledgers.compute(recipient, (key, before) -> {
            Step<R> step = change.apply(before == null ? Ledger.EMPTY : before);
            answer.set(step.answer());
            return step.ledger().isEmpty() ? null : step.ledger();
        });
        return Objects.requireNonNull(answer.get());
    }
}
