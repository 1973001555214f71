package dev.stoa.contracts.feature;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Watch;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.domain.feature.FlagSet;
import dev.stoa.domain.feature.Flags;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Flags] must do.
public interface FlagsContract {

    /// A fresh backend without flags.
    Backend<Flags> backend();

    FlagName NAME = new FlagName("fast-checkout");

    static Flag flag(String name, long version) {
        return new Flag(new FlagName(name), "", true, Set.of(), Set.of(), 2_500, version);
    }

    @Test
    default void inTheBeginningThereIsNone() {
        Flags flags = backend().port();
        assertThat(flags.all()).isEqualTo(FlagSet.NONE);
        assertThat(flags.revision()).isZero();
        assertThat(flags.remove(NAME)).isFalse();
        assertThat(flags.revision()).isZero();
    }

    @Test
    default void aFlagIsReadAsItWasPut() {
        Flags flags = backend().port();
        Flag flag = new Flag(NAME, "Fewer steps", true, Set.of("cus_2", "cus_1"), Set.of("gold"), 1, 1);
        assertThat(flags.put(flag)).isTrue();
        assertThat(flags.all().flags()).containsExactly(flag);
        assertThat(flags.revision()).isEqualTo(flags.all().revision()).isPositive();
    }

    @Test
    default void flagsAreInTheOrderOfTheirNames() {
        Flags flags = backend().port();
        List<String> names = List.of("b", "a-b", "a1", "a", "ab");
        names.forEach(name -> flags.put(flag(name, 1)));
        assertThat(flags.all().flags().stream().map(each -> each.name().value()))
                .containsExactly("a", "a-b", "a1", "ab", "b");
    }

    @Test
    default void aChangeReplacesTheVersionBeforeItAndNoOther() {
        Flags flags = backend().port();
        assertThat(flags.put(flag("a", 2))).as("absent").isFalse();
        assertThat(flags.put(flag("a", 1))).isTrue();
        assertThat(flags.put(flag("a", 1))).as("there already").isFalse();
        assertThat(flags.put(flag("a", 3))).as("too new").isFalse();
        Flag second = new Flag(new FlagName("a"), "second", false, Set.of("u"), Set.of(), 0, 2);
        assertThat(flags.put(second)).isTrue();
        assertThat(flags.put(flag("a", 2))).as("stale").isFalse();
        assertThat(flags.all().flags()).containsExactly(second);
    }

    @Test
    default void aNameThatWasRemovedBeginsAnew() {
        Flags flags = backend().port();
        flags.put(flag("a", 1));
        flags.put(flag("a", 2));
        assertThat(flags.remove(new FlagName("a"))).isTrue();
        assertThat(flags.remove(new FlagName("a"))).isFalse();
        assertThat(flags.all().flags()).isEmpty();
        assertThat(flags.put(flag("a", 3))).isFalse();
        assertThat(flags.put(flag("a", 1))).isTrue();
    }

    @Test
    default void aFlagIsRemovedAtTheVersionThatWasSeenAndAtNoOther() {
        Flags flags = backend().port();
        FlagName name = new FlagName("a");
        flags.put(flag("a", 1));
        flags.put(flag("a", 2));
        long revision = flags.revision();
        for (long other : new long[] {-1, 0, 1, 3, 22}) {
            assertThat(flags.remove(name, other)).isFalse();
        }
        assertThat(flags.remove(NAME, 1)).isFalse();
        assertThat(flags.all().flags()).hasSize(1);
        assertThat(flags.revision()).isEqualTo(revision);
        assertThat(flags.remove(name, 2)).isTrue();
        assertThat(flags.remove(name, 2)).isFalse();
        assertThat(flags.revision()).isEqualTo(revision + 1);
    }

    @Test
    default void theRevisionGrowsWithEveryChangeAndWithNothingElse() {
        var backend = backend();
        Flags flags = backend.port();
        flags.put(flag("a", 1));
        long first = flags.revision();
        assertThat(first).isEqualTo(backend.now().toEpochMilli() * 1_000);
        flags.put(flag("a", 1));
        flags.remove(NAME);
        assertThat(flags.revision()).isEqualTo(first);
        flags.put(flag("a", 2));
        assertThat(flags.revision()).isEqualTo(first + 1);
        flags.remove(new FlagName("a"));
        assertThat(flags.revision()).isEqualTo(first + 2);
        backend.advance(Duration.ofSeconds(1));
        flags.put(flag("a", 1));
        assertThat(flags.revision()).isEqualTo(first + 1_000_000);
    }

    @Test
    default void ofManyWhoSawOneVersionOneChangesIt() {
        Flags flags = backend().port();
        for (long version = 1; version <= 5; version++) {
            Flag next = flag("a", version);
            assertThat(Races.race(8, caller -> flags.put(next)))
                    .containsOnlyOnce(true)
                    .hasSize(8);
        }
    }

    @Test
    default void ofManyWhoSawOneVersionOneChangesOrRemovesIt() {
        Flags flags = backend().port();
        FlagName name = new FlagName("a");
        for (int round = 0; round < 5; round++) {
            flags.put(flag("a", 1));
            Flag next = flag("a", 2);
            assertThat(Races.race(8, caller -> caller % 2 == 0 ? flags.put(next) : flags.remove(name, 1)))
                    .containsOnlyOnce(true)
                    .hasSize(8);
            flags.remove(name);
        }
    }

    @Test
    default void changesOfManyAtOnceAreAllThereAndEachHasItsRevision() {
        Flags flags = backend().port();
        Set<Long> seen = Collections.synchronizedSet(new HashSet<>());
        Races.race(8, caller -> {
            for (int n = 0; n < 5; n++) {
                flags.put(flag("f" + caller + "-" + n, 1));
                seen.add(flags.revision());
            }
            return caller;
        });
        FlagSet all = flags.all();
        assertThat(all.flags()).hasSize(40);
        assertThat(all.revision()).isEqualTo(Collections.max(seen)).isGreaterThanOrEqualTo(39);
    }

    @Test
    default void thereIsAnEndToFlags() {
        Flags flags = backend().port();
        for (int n = 0; n < Flags.MAX; n++) {
            assertThat(flags.put(flag("f" + n, 1))).isTrue();
        }
        long full = flags.revision();
        assertThatThrownBy(() -> flags.put(flag("more", 1))).isInstanceOf(InvalidInputException.class);
        assertThat(flags.revision()).isEqualTo(full);
        assertThat(flags.put(flag("f0", 2))).isTrue();
        flags.remove(new FlagName("f1"));
        assertThat(flags.put(flag("more", 1))).isTrue();
        assertThat(flags.all().flags()).hasSize(Flags.MAX);
    }

    @Test
    default void oddTextComesBackAsItWas() {
        Flags flags = backend().port();
        Set<String> odd = Set.copyOf(OddText.KEYS);
        List<String> descriptions =
                OddText.KEYS.stream().filter(text -> text.length() <= 500).toList();
        for (int n = 0; n < descriptions.size(); n++) {
            flags.put(new Flag(new FlagName("f" + n), descriptions.get(n), true, odd, odd, 0, 1));
        }
        assertThat(flags.all().flags()).hasSize(descriptions.size()).allSatisfy(flag -> {
            assertThat(descriptions).contains(flag.description());
            assertThat(flag.users()).isEqualTo(odd);
            assertThat(flag.segments()).isEqualTo(odd);
        });
    }

    @Test
    default void whoWatchesIsToldOfChangesUntilTheWatchIsClosed() throws InterruptedException {
        Flags flags = backend().port();
        CountDownLatch told = new CountDownLatch(1);
        AtomicInteger later = new AtomicInteger();
        Watch watch = flags.watch(told::countDown);
        flags.put(flag("a", 1));
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        watch.close();
        Watch closed = flags.watch(later::incrementAndGet);
        closed.close();
        closed.close();
        int before = later.get();
        flags.put(flag("a", 2));
        assertThat(later.get()).isEqualTo(before);
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndHasNoFlags() {
        var backend = backend();
        Flags flags = backend.port();
        flags.put(flag("a", 1));
        backend.goDown();
        Outages.assertUnavailable(
                flags::all,
                flags::revision,
                () -> flags.put(flag("a", 2)),
                () -> flags.remove(new FlagName("a")),
                () -> flags.remove(new FlagName("a"), 1));
        flags.watch(() -> {}).close();
    }
}
