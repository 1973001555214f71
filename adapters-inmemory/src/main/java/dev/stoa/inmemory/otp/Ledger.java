package dev.stoa.inmemory.otp;

import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything known of one recipient: the passcodes out by purpose, when some were sent, and the wrong guesses.
///
/// @param sends of the last window, oldest first
/// @param failures of the last 24 hours, oldest first
/// @param consecutive wrong guesses since the last right one
/// @param endsAt when all of this can be forgotten
record Ledger(
        Map<Purpose, Challenge> challenges,
        List<Instant> sends,
        List<Instant> failures,
        int consecutive,
        Instant endsAt) {

    private static final Duration DAY = Duration.ofDays(1);

    static final Ledger EMPTY = new Ledger(Map.of(), List.of(), List.of(), 0, Instant.EPOCH);

    long endMillis() {
        return endsAt.toEpochMilli();
    }

    boolean isEmpty() {
        return endsAt.equals(Instant.EPOCH);
    }

    Optional<Challenge> unexpired(Purpose purpose, Instant now) {
        return Optional.ofNullable(challenges.get(purpose)).filter(challenge -> now.isBefore(challenge.expiresAt()));
    }

    /// The challenge of this id, whatever its purpose.
    Optional<Challenge> unexpired(ChallengeId id, Instant now) {
        return challenges.values().stream()
                .filter(challenge -> challenge.passcode().challenge().equals(id))
                .filter(challenge -> now.isBefore(challenge.expiresAt()))
                .findAny();
    }

    /// When the recipient's next guess or send is possible again, if guessing was overdone.
    Optional<Instant> lockedUntil(PasscodePolicy policy, Instant now) {
        Stream<Instant> daily = atMostIn(failures, policy.maxFailuresPerDay(), DAY).stream();
        Stream<Instant> forGood = consecutive < policy.maxConsecutiveFailures()
                ? Stream.empty()
                : Stream.of(failures.getLast().plus(PasscodePolicy.FAILURES_KEPT));
        return Stream.concat(daily, forGood).filter(now::isBefore).max(Instant::compareTo);
    }

    /// When one more send fits into the window, if it does not now.
    Optional<Instant> fullUntil(PasscodePolicy policy, Instant now) {
        return atMostIn(sends, policy.maxSends(), policy.sendWindow()).filter(now::isBefore);
    }

    private static Optional<Instant> atMostIn(List<Instant> events, int most, Duration window) {
        return events.size() < most
                ? Optional.empty()
                : Optional.of(events.get(events.size() - most).plus(window));
    }

    Ledger sent(Challenge challenge, PasscodePolicy policy, Instant now) {
        return new Ledger(
                put(challenge),
                append(sends, now, policy.maxSends()),
                failures,
                consecutive,
                latest(latest(endsAt, challenge.expiresAt()), now.plus(policy.sendWindow())));
    }

    Ledger failed(Challenge attempted, PasscodePolicy policy, Instant now) {
        boolean forgotten =
                failures.isEmpty() || !now.isBefore(failures.getLast().plus(PasscodePolicy.FAILURES_KEPT));
        return new Ledger(
                put(attempted),
                sends,
                append(failures, now, policy.maxFailuresPerDay()),
                forgotten ? 1 : consecutive + 1,
                latest(endsAt, now.plus(PasscodePolicy.FAILURES_KEPT)));
    }

    Ledger accepted(Challenge challenge) {
        return new Ledger(without(challenge), sends, failures, 0, endsAt);
    }

    Ledger cancelled(Challenge challenge) {
        return new Ledger(without(challenge), sends, failures, consecutive, endsAt);
    }

    private Map<Purpose, Challenge> put(Challenge challenge) {
        Map<Purpose, Challenge> changed = new EnumMap<>(Purpose.class);
        changed.putAll(challenges);
        changed.put(challenge.passcode().purpose(), challenge);
        return changed;
    }

    private Map<Purpose, Challenge> without(Challenge challenge) {
        Map<Purpose, Challenge> changed = new EnumMap<>(Purpose.class);
        changed.putAll(challenges);
        changed.remove(challenge.passcode().purpose());
        return changed;
    }

    /// Only the newest `most` decide anything.
    private static List<Instant> append(List<Instant> events, Instant now, int most) {
        return Stream.concat(events.stream().skip(Math.max(0, events.size() - most + 1)), Stream.of(now))
                .toList();
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
