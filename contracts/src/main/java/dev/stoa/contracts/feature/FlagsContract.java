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
import java.util.OptionalLong;
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

    /// Puts what must be taken; the version it got.
    static long put(Flags flags, Flag flag) {
        OptionalLong version = flags.put(flag);
        assertThat(version).isPresent();
        return version.getAsLong();
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
        Flag flag = new Flag(NAME, "Fewer steps", true, Set.of("cus_2", "cus_1"), Set.of("gold"), 1, 0);
        long version = put(flags, flag);
        assertThat(flags.all().flags()).containsExactly(flag.at(version));
        assertThat(flags.revision()).isEqualTo(flags.all().revision()).isPositive();
    }

    @Test
    default void flagsAreInTheOrderOfTheirNames() {
        Flags flags = backend().port();
        List<String> names = List.of("b", "a-b", "a1", "a", "ab");
        names.forEach(name -> flags.put(flag(name, 0)));
        assertThat(flags.all().flags().stream().map(each -> each.name().value()))
                .containsExactly("a", "a-b", "a1", "ab", "b");
    }

    @Test
    default void aChangeReplacesTheVersionBeforeItAndNoOther() {
        Flags flags = backend().port();
        assertThat(flags.put(flag("a", 2))).as("absent").isEmpty();
        long first = put(flags, flag("a", 0));
        assertThat(flags.put(flag("a", 0))).as("there already").isEmpty();
        assertThat(flags.put(flag("a", first + 1))).as("too new").isEmpty();
        Flag second = new Flag(new FlagName("a"), "second", false, Set.of("u"), Set.of(), 0, first);
        long then = put(flags, second);
        assertThat(then).isGreaterThan(first).isEqualTo(flags.revision());
        assertThat(flags.put(flag("a", first))).as("stale").isEmpty();
        assertThat(flags.all().flags()).containsExactly(second.at(then));
    }

    @Test
    default void aNameThatWasRemovedBeginsAnewButNeverAtAVersionItHad() {
        Flags flags = backend().port();
        long first = put(flags, flag("a", 0));
        long last = put(flags, flag("a", first));
        assertThat(flags.remove(new FlagName("a"))).isTrue();
        assertThat(flags.remove(new FlagName("a"))).isFalse();
        assertThat(flags.all().flags()).isEmpty();
        assertThat(flags.put(flag("a", last))).isEmpty();
        long again = put(flags, flag("a", 0));
        assertThat(again).isGreaterThan(last);
        assertThat(flags.put(flag("a", first))).isEmpty();
        assertThat(flags.put(flag("a", last))).isEmpty();
        assertThat(flags.remove(new FlagName("a"), last)).isFalse();
    }

    @Test
    default void aFlagIsRemovedAtTheVersionThatWasSeenAndAtNoOther() {
        Flags flags = backend().port();
        FlagName name = new FlagName("a");
        long first = put(flags, flag("a", 0));
        long last = put(flags, flag("a", first));
        long revision = flags.revision();
        for (long other : new long[] {-1, 0, 1, first, last + 1, last * 10, last / 10}) {
            assertThat(flags.remove(name, other)).isFalse();
        }
        assertThat(flags.remove(NAME, last)).isFalse();
        assertThat(flags.all().flags()).hasSize(1);
        assertThat(flags.revision()).isEqualTo(revision);
        assertThat(flags.remove(name, last)).isTrue();
        assertThat(flags.remove(name, last)).isFalse();
        assertThat(flags.revision()).isEqualTo(revision + 1);
    }

    @Test
    default void theRevisionGrowsWithEveryChangeAndWithNothingElse() {
        var backend = backend();
        Flags flags = backend.port();
        long first = put(flags, flag("a", 0));
        assertThat(flags.revision()).isEqualTo(first);
        assertThat(first).isEqualTo(backend.now().toEpochMilli() * 1_000);
        flags.put(flag("a", 0));
        flags.remove(NAME);
        assertThat(flags.revision()).isEqualTo(first);
        flags.put(flag("a", first));
        assertThat(flags.revision()).isEqualTo(first + 1);
        flags.remove(new FlagName("a"));
        assertThat(flags.revision()).isEqualTo(first + 2);
        backend.advance(Duration.ofSeconds(1));
        flags.put(flag("a", 0));
        assertThat(flags.revision()).isEqualTo(first + 1_000_000);
    }

    @Test
    default void ofManyWhoSawOneVersionOneChangesIt() {
        Flags flags = backend().port();
        long version = 0;
        for (int round = 0; round < 5; round++) {
            Flag next = flag("a", version);
            assertThat(Races.race(8, caller -> flags.put(next).isPresent()))
                    .containsOnlyOnce(true)
                    .hasSize(8);
            version = flags.revision();
        }
    }

    @Test
    default void ofManyWhoSawOneVersionOneChangesOrRemovesIt() {
        Flags flags = backend().port();
        FlagName name = new FlagName("a");
        for (int round = 0; round < 5; round++) {
            long version = put(flags, flag("a", 0));
            Flag next = flag("a", version);
            assertThat(Races.race(
                            8, caller -> caller % 2 == 0 ? flags.put(next).isPresent() : flags.remove(name, version)))
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
                flags.put(flag("f" + caller + "-" + n, 0));
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
            put(flags, flag("f" + n, 0));
        }
        long full = flags.revision();
        assertThatThrownBy(() -> flags.put(flag("more", 0))).isInstanceOf(InvalidInputException.class);
        assertThat(flags.revision()).isEqualTo(full);
        put(flags, flag("f%d".formatted(Flags.MAX - 1), full));
        flags.remove(new FlagName("f1"));
        put(flags, flag("more", 0));
        assertThat(flags.all().flags()).hasSize(Flags.MAX);
    }

    @Test
    default void oddTextComesBackAsItWas() {
        Flags flags = backend().port();
        Set<String> odd = Set.copyOf(OddText.KEYS);
        List<String> descriptions =
                OddText.KEYS.stream().filter(text -> text.length() <= 500).toList();
        for (int n = 0; n < descriptions.size(); n++) {
            flags.put(new Flag(new FlagName("f" + n), descriptions.get(n), true, odd, odd, 0, 0));
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
        long first = put(flags, flag("a", 0));
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        watch.close();
        Watch closed = flags.watch(later::incrementAndGet);
        closed.close();
        closed.close();
        int before = later.get();
        flags.put(flag("a", first));
        assertThat(later.get()).isEqualTo(before);
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndHasNoFlags() {
        var backend = backend();
        Flags flags = backend.port();
        flags.put(flag("a", 0));
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
