package dev.stoa.contracts.idempotency;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.idempotency.Beginning;
import dev.stoa.domain.idempotency.Beginning.Mismatch;
import dev.stoa.domain.idempotency.Beginning.Replay;
import dev.stoa.domain.idempotency.Beginning.Running;
import dev.stoa.domain.idempotency.Beginning.Started;
import dev.stoa.domain.idempotency.Claim;
import dev.stoa.domain.idempotency.Fingerprint;
import dev.stoa.domain.idempotency.IdempotencyKey;
import dev.stoa.domain.idempotency.IdempotencyKeys;
import dev.stoa.domain.idempotency.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [IdempotencyKeys] must do.
public interface IdempotencyKeysContract {

    /// A fresh backend that knows no key.
    Backend<IdempotencyKeys> backend();

    Duration LEASE = Duration.ofMinutes(1);
    Duration DAY = Duration.ofDays(1);
    Duration MS = Duration.ofMillis(1);
    IdempotencyKey KEY = new IdempotencyKey("customer:ann", "POST /orders", "k-1");
    Fingerprint ORDER = new Fingerprint("order");
    Reply CREATED = new Reply(201, Map.of("Location", "/orders/1"), "{\"id\":\"ord_1\",\"name\":\"Ä\uD83D\uDE00\"}");

    static Claim start(IdempotencyKeys keys, IdempotencyKey key) {
        Beginning beginning = keys.begin(key, ORDER, LEASE);
        assertThat(beginning).isInstanceOf(Started.class);
        return ((Started) beginning).claim();
    }

    @Test
    default void theFirstCallerStartsAndTheNextSeesItRunning() {
        var backend = backend();
        start(backend.port(), KEY);
        backend.advance(Duration.ofSeconds(20));
        assertThat(backend.port().begin(KEY, ORDER, LEASE)).isEqualTo(new Running(Duration.ofSeconds(40)));
    }

    @Test
    default void aCompletedRequestIsReplayedWithItsReply() {
        IdempotencyKeys keys = backend().port();
        assertThat(keys.complete(KEY, start(keys, KEY), CREATED, DAY)).isTrue();
        assertThat(keys.begin(KEY, ORDER, LEASE)).isEqualTo(new Replay(CREATED));
        assertThat(keys.begin(KEY, ORDER, LEASE)).isEqualTo(new Replay(CREATED));
    }

    @Test
    default void theKeyOfAnotherRequestIsAMismatchWhetherItRunsOrIsDone() {
        IdempotencyKeys keys = backend().port();
        Claim claim = start(keys, KEY);
        Fingerprint other = new Fingerprint("another order");
        assertThat(keys.begin(KEY, other, LEASE)).isEqualTo(new Mismatch());
        keys.complete(KEY, claim, CREATED, DAY);
        assertThat(keys.begin(KEY, other, LEASE)).isEqualTo(new Mismatch());
    }

    @Test
    default void anAbandonedKeyStartsAtOnceAndMayStandForAnotherRequest() {
        IdempotencyKeys keys = backend().port();
        assertThat(keys.abandon(KEY, start(keys, KEY))).isTrue();
        assertThat(keys.begin(KEY, new Fingerprint("another order"), LEASE)).isInstanceOf(Started.class);
    }

    @Test
    default void aLeaseEndsExactlyInTime() {
        var backend = backend();
        start(backend.port(), KEY);
        backend.advance(LEASE.minus(MS));
        assertThat(backend.port().begin(KEY, ORDER, LEASE)).isEqualTo(new Running(MS));
        backend.advance(MS);
        start(backend.port(), KEY);
        backend.advance(LEASE.plus(MS));
        start(backend.port(), KEY);
    }

    @Test
    default void aReplyIsKeptExactlyAsLongAsAsked() {
        var backend = backend();
        IdempotencyKeys keys = backend.port();
        keys.complete(KEY, start(keys, KEY), CREATED, DAY);
        backend.advance(DAY.minus(MS));
        assertThat(keys.begin(KEY, ORDER, LEASE)).isInstanceOf(Replay.class);
        backend.advance(MS);
        keys.complete(KEY, start(keys, KEY), CREATED, DAY);
        backend.advance(DAY.plus(MS));
        start(keys, KEY);
    }

    @Test
    default void aReplyKeptShorterThanTheLeaseStillEndsInTime() {
        var backend = backend();
        IdempotencyKeys keys = backend.port();
        keys.complete(KEY, start(keys, KEY), CREATED, MS);
        backend.advance(MS);
        start(keys, KEY);
    }

    @Test
    default void aClaimWhoseLeaseIsOverCompletesNothing() {
        var backend = backend();
        IdempotencyKeys keys = backend.port();
        Claim stale = start(keys, KEY);
        backend.advance(LEASE);
        assertThat(keys.complete(KEY, stale, CREATED, DAY)).isFalse();
        Claim live = start(keys, KEY);
        assertThat(live).isNotEqualTo(stale);
        assertThat(keys.complete(KEY, stale, CREATED, DAY)).isFalse();
        assertThat(keys.abandon(KEY, stale)).isFalse();
        assertThat(keys.begin(KEY, ORDER, LEASE)).isInstanceOf(Running.class);
        assertThat(keys.complete(KEY, live, CREATED, DAY)).isTrue();
    }

    @Test
    default void aClaimIsUsedOnce() {
        IdempotencyKeys keys = backend().port();
        Claim claim = start(keys, KEY);
        keys.complete(KEY, claim, CREATED, DAY);
        assertThat(keys.complete(KEY, claim, new Reply(200, Map.of(), ""), DAY)).isFalse();
        assertThat(keys.abandon(KEY, claim)).isFalse();
        assertThat(keys.begin(KEY, ORDER, LEASE)).isEqualTo(new Replay(CREATED));
    }

    @Test
    default void anUnknownKeyIsNeitherCompletedNorAbandoned() {
        IdempotencyKeys keys = backend().port();
        assertThat(keys.complete(KEY, new Claim(1), CREATED, DAY)).isFalse();
        assertThat(keys.abandon(KEY, new Claim(1))).isFalse();
    }

    @Test
    default void ofManyRacingCallersExactlyOneStarts() {
        IdempotencyKeys keys = backend().port();
        for (int round = 0; round < 20; round++) {
            IdempotencyKey key = new IdempotencyKey("p", "r", "round " + round);
            var found = Races.race(16, i -> keys.begin(key, ORDER, LEASE));
            assertThat(found.stream().filter(Started.class::isInstance)).hasSize(1);
            assertThat(found.stream().filter(Running.class::isInstance)).hasSize(15);
        }
    }

    @Test
    default void principalRouteAndKeyAreToldApartInAnyText() {
        IdempotencyKeys keys = backend().port();
        for (String odd : OddText.KEYS) {
            start(keys, new IdempotencyKey(odd, "b:c", "d"));
            start(keys, new IdempotencyKey("a", odd, "d"));
            start(keys, new IdempotencyKey("a", "b", odd));
        }
        start(keys, new IdempotencyKey("x:y", "z", "k"));
        start(keys, new IdempotencyKey("x", "y:z", "k"));
    }

    @Test
    default void aReplyTooLargeToKeepIsNotMade() {
        assertThatThrownBy(() -> new Reply(200, Map.of(), "é".repeat(Reply.MAX_BODY_BYTES / 2) + "x"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void aLeaseOrATimeToKeepOutOfRangeIsRefused() {
        IdempotencyKeys keys = backend().port();
        assertThatThrownBy(() -> keys.begin(KEY, ORDER, Duration.ZERO)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> keys.begin(KEY, ORDER, Duration.ofHours(1).plus(MS)))
                .isInstanceOf(InvalidInputException.class);
        Claim claim = start(keys, KEY);
        assertThatThrownBy(() -> keys.complete(KEY, claim, CREATED, Duration.ofDays(32)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void aBackendThatIsDownIsUnavailable() {
        var backend = backend();
        backend.goDown();
        IdempotencyKeys keys = backend.port();
        Outages.assertUnavailable(
                () -> keys.begin(KEY, ORDER, LEASE),
                () -> keys.complete(KEY, new Claim(1), CREATED, DAY),
                () -> keys.abandon(KEY, new Claim(1)));
    }
}
