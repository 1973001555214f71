package dev.stoa.application.feature;

import dev.stoa.domain.Watch;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.FlagName;
import dev.stoa.domain.feature.Flags;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeatureFlagsTest {

    private static final FlagName NAME = new FlagName("fast-checkout");
    private static final Subject ANN = new Subject("cus_ann", Set.of("gold"));

    private final InMemoryAdapters memory =
            new InMemoryAdapters(new MovableClock(Instant.parse("2026-01-01T00:00:00Z")));
    private final Flags store = memory.flags();
    private final FeatureFlags here = new FeatureFlags(store, () -> 0);
    private final FeatureFlags there = new FeatureFlags(store, () -> 0);
    private long version;

    private boolean isOn(boolean enabled, Set<String> users, Set<String> segments, int basisPoints) {
        version = store.put(new Flag(NAME, "", enabled, users, segments, basisPoints, version))
                .orElseThrow();
        here.snapshot().look();
        return here.isOn(NAME, ANN, !enabled);
    }

    @Test
    void theFirstThatAppliesDecides() {
        assertThat(isOn(false, Set.of("cus_ann"), Set.of("gold"), Flag.ALL)).isFalse();
        assertThat(isOn(true, Set.of("cus_ann"), Set.of(), 0)).isTrue();
        assertThat(isOn(true, Set.of("cus_bob"), Set.of("gold", "partner"), 0)).isTrue();
        assertThat(isOn(true, Set.of("gold"), Set.of("cus_ann"), 0)).isFalse();
        assertThat(isOn(true, Set.of(), Set.of(), Flag.ALL)).isTrue();
        assertThat(isOn(true, Set.of(), Set.of(), 0)).isFalse();
    }

    @Test
    void aLargerPercentageKeepsWhoWasIn() {
        Set<Integer> before = Set.of();
        for (int percent = 0; percent <= 100; percent += 20) {
            isOn(true, Set.of(), Set.of(), percent * 100);
            Set<Integer> in = IntStream.range(0, 1_000)
                    .filter(n -> here.isOn(NAME, new Subject("cus_" + n, Set.of()), false))
                    .boxed()
                    .collect(Collectors.toSet());
            assertThat(in).containsAll(before).hasSizeBetween(percent * 10 - 50, percent * 10 + 50);
            before = in;
        }
    }

    @Test
    void whatNobodySetIsAsItsCodeSays() {
        here.snapshot().look();
        assertThat(here.isOn(NAME, ANN, true)).isTrue();
        assertThat(here.isOn(NAME, ANN, false)).isFalse();
    }

    @Test
    void everyProcessSeesAChangeByTheHintOrAtItsNextLook() {
        Watch watch = here.snapshot().follow(store::watch, Runnable::run);
        store.put(new Flag(NAME, "", true, Set.of(), Set.of(), Flag.ALL, 0));
        assertThat(here.isOn(NAME, ANN, false)).isTrue();
        assertThat(there.isOn(NAME, ANN, false)).isFalse();
        there.snapshot().look();
        assertThat(there.isOn(NAME, ANN, false)).isTrue();
        store.remove(NAME);
        assertThat(here.isOn(NAME, ANN, false)).isFalse();
        watch.close();
    }

    @Test
    void whileTheStoreIsAwayTheLastKnownHolds() {
        isOn(true, Set.of(), Set.of(), Flag.ALL);
        memory.goDown();
        here.snapshot().look();
        there.snapshot().look();
        assertThat(here.isOn(NAME, ANN, false)).isTrue();
        assertThat(there.isOn(NAME, ANN, false)).as("never read").isFalse();
        assertThat(there.isOn(NAME, ANN, true)).as("never read").isTrue();
        assertThat(there.snapshot().isKnown()).isFalse();
        memory.comeBack();
        there.snapshot().look();
        assertThat(there.isOn(NAME, ANN, false)).isTrue();
    }
}
