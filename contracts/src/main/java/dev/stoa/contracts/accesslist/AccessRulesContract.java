package dev.stoa.contracts.accesslist;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Watch;
import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessList;
import dev.stoa.domain.accesslist.AccessRule;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.accesslist.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [AccessRules] must do.
public interface AccessRulesContract {

    /// A fresh backend without rules.
    Backend<AccessRules> backend();

    Cidr BLOCK = Cidr.parse("203.0.113.0/24");
    Duration MINUTE = Duration.ofMinutes(1);
    Duration MS = Duration.ofMillis(1);

    static AccessRule put(Backend<AccessRules> backend, Access access, String cidr) {
        return backend.port().put(access, Cidr.parse(cidr), Optional.empty(), "");
    }

    /// The n-th of many single addresses.
    static Cidr nth(int n) {
        return Cidr.parse("10.%d.%d.1".formatted(n / 256, n % 256));
    }

    @Test
    default void inTheBeginningThereIsNone() {
        var backend = backend();
        AccessRules rules = backend.port();
        assertThat(rules.all()).isEqualTo(new AccessList(0, backend.now(), List.of()));
        assertThat(rules.remove(Access.DENY, BLOCK)).isFalse();
        assertThat(rules.revision()).isZero();
    }

    @Test
    default void aRuleIsReadAsItWasPut() {
        var backend = backend();
        AccessRules rules = backend.port();
        Instant end = backend.now().plus(MINUTE);
        AccessRule put = rules.put(Access.DENY, BLOCK, Optional.of(end), "too many guesses");
        assertThat(put)
                .isEqualTo(new AccessRule(Access.DENY, BLOCK, Optional.of(end), "too many guesses", backend.now()));
        assertThat(rules.all()).isEqualTo(new AccessList(rules.revision(), backend.now(), List.of(put)));
    }

    @Test
    default void rulesAreInTheOrderOfTheirBlocksAndDenialComesFirst() {
        var backend = backend();
        List<String> ordered =
                List.of("9.0.0.0/8", "10.0.0.0/8", "10.0.0.0/16", "200.1.0.0/16", "::/0", "2001:db8::/32");
        ordered.reversed().forEach(cidr -> put(backend, Access.ALLOW, cidr));
        put(backend, Access.DENY, "10.0.0.0/8");
        assertThat(backend.port().all().rules().stream().map(rule -> rule.access() + " " + rule.cidr()))
                .containsExactly(
                        "ALLOW 9.0.0.0/8",
                        "DENY 10.0.0.0/8",
                        "ALLOW 10.0.0.0/8",
                        "ALLOW 10.0.0.0/16",
                        "ALLOW 200.1.0.0/16",
                        "ALLOW ::/0",
                        "ALLOW 2001:db8::/32");
    }

    @Test
    default void aRulePutAgainReplacesTheOneThatSaysTheSame() {
        var backend = backend();
        AccessRules rules = backend.port();
        rules.put(Access.DENY, BLOCK, Optional.of(backend.now().plus(MINUTE)), "first");
        AccessRule allowed = put(backend, Access.ALLOW, BLOCK.toString());
        backend.advance(MS);
        AccessRule second = rules.put(Access.DENY, BLOCK, Optional.empty(), "second");
        assertThat(second.createdAt()).isEqualTo(backend.now());
        assertThat(rules.all().rules()).containsExactly(second, allowed);
        assertThat(rules.remove(Access.DENY, BLOCK)).isTrue();
        assertThat(rules.remove(Access.DENY, BLOCK)).isFalse();
        assertThat(rules.all().rules()).containsExactly(allowed);
    }

    @Test
    default void aRuleIsThereBeforeItsEndAndGoneAtIt() {
        var backend = backend();
        AccessRules rules = backend.port();
        rules.put(Access.DENY, BLOCK, Optional.of(backend.now().plus(MINUTE)), "");
        backend.advance(MINUTE.minus(MS));
        assertThat(rules.all().rules()).hasSize(1);
        backend.advance(MS);
        assertThat(rules.all().rules()).isEmpty();
        assertThat(rules.remove(Access.DENY, BLOCK)).isFalse();
        backend.advance(MS);
        assertThat(rules.all().rules()).isEmpty();
    }

    @Test
    default void anEndThatHasPassedLeavesNoRule() {
        var backend = backend();
        AccessRules rules = backend.port();
        put(backend, Access.DENY, BLOCK.toString());
        rules.put(Access.DENY, BLOCK, Optional.of(backend.now()), "");
        assertThat(rules.all().rules()).isEmpty();
        put(backend, Access.DENY, BLOCK.toString());
        assertThat(rules.all().rules()).hasSize(1);
    }

    @Test
    default void aRuleThatNeverEndsDoesNotEndWithTheOneBefore() {
        var backend = backend();
        AccessRules rules = backend.port();
        rules.put(Access.DENY, BLOCK, Optional.of(backend.now().plus(MINUTE)), "");
        put(backend, Access.DENY, BLOCK.toString());
        backend.advance(MINUTE);
        put(backend, Access.DENY, "10.0.0.0/8");
        assertThat(rules.all().rules()).hasSize(2);
    }

    @Test
    default void endsAreWholeMilliseconds() {
        var backend = backend();
        Instant end = backend.now().plus(MINUTE);
        AccessRule rule = backend.port().put(Access.DENY, BLOCK, Optional.of(end.plusNanos(999_999)), "");
        assertThat(rule.expiresAt()).contains(end.truncatedTo(ChronoUnit.MILLIS));
        assertThat(backend.port().all().rules()).containsExactly(rule);
    }

    @Test
    default void theRevisionGrowsWithEveryChangeAndWithNothingElse() {
        var backend = backend();
        AccessRules rules = backend.port();
        rules.put(Access.DENY, BLOCK, Optional.of(backend.now().plus(MINUTE)), "");
        long first = rules.revision();
        assertThat(first).isEqualTo(backend.now().toEpochMilli() * 1_000);
        put(backend, Access.ALLOW, "10.0.0.0/8");
        assertThat(rules.revision()).isEqualTo(first + 1);
        rules.remove(Access.ALLOW, BLOCK);
        assertThat(rules.revision()).isEqualTo(first + 1);
        rules.remove(Access.ALLOW, Cidr.parse("10.0.0.0/8"));
        assertThat(rules.revision()).isEqualTo(first + 2);
        backend.advance(MINUTE);
        rules.remove(Access.DENY, BLOCK);
        assertThat(rules.revision()).as("one that ended").isEqualTo(first + 2);
    }

    @Test
    default void ofManyWhoRemoveARuleOneDoes() {
        var backend = backend();
        for (int round = 0; round < 5; round++) {
            put(backend, Access.DENY, BLOCK.toString());
            assertThat(Races.race(8, caller -> backend.port().remove(Access.DENY, BLOCK)))
                    .containsOnlyOnce(true)
                    .hasSize(8);
        }
    }

    @Test
    default void thereIsAnEndToRulesAndThoseThatEndedMakeRoom() {
        var backend = backend();
        AccessRules rules = backend.port();
        Optional<Instant> soon = Optional.of(backend.now().plus(MINUTE));
        Races.race(4, caller -> {
            for (int n = caller; n < AccessRules.MAX; n += 4) {
                rules.put(Access.DENY, nth(n), n < 2 ? soon : Optional.empty(), "");
            }
            return caller;
        });
        long full = rules.revision();
        assertThatThrownBy(() -> put(backend, Access.DENY, "::1")).isInstanceOf(InvalidInputException.class);
        assertThat(rules.revision()).isEqualTo(full);
        rules.put(Access.DENY, nth(2), Optional.empty(), "again");
        backend.advance(MINUTE);
        put(backend, Access.DENY, "::1");
        put(backend, Access.ALLOW, "::1");
        assertThatThrownBy(() -> put(backend, Access.DENY, "::2")).isInstanceOf(InvalidInputException.class);
        assertThat(rules.all().rules()).hasSize(AccessRules.MAX);
    }

    @Test
    default void oddNotesComeBackAsTheyWere() {
        var backend = backend();
        List<String> notes =
                OddText.KEYS.stream().filter(text -> text.length() <= 500).toList();
        for (int n = 0; n < notes.size(); n++) {
            backend.port().put(Access.DENY, nth(n), Optional.empty(), notes.get(n));
        }
        assertThat(backend.port().all().rules().stream().map(AccessRule::note)).containsExactlyElementsOf(notes);
    }

    @Test
    default void whoWatchesIsToldOfChanges() throws InterruptedException {
        var backend = backend();
        CountDownLatch told = new CountDownLatch(1);
        Watch watch = backend.port().watch(told::countDown);
        put(backend, Access.DENY, BLOCK.toString());
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        watch.close();
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndHasNoRules() {
        var backend = backend();
        AccessRules rules = backend.port();
        put(backend, Access.DENY, BLOCK.toString());
        backend.goDown();
        Outages.assertUnavailable(
                rules::all,
                rules::revision,
                () -> put(backend, Access.DENY, BLOCK.toString()),
                () -> rules.remove(Access.DENY, BLOCK));
        rules.watch(() -> {}).close();
    }
}
