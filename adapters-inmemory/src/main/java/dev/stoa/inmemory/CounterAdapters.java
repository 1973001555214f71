package dev.stoa.inmemory;

import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.domain.counter.Counters;
import dev.stoa.inmemory.counter.InMemoryCounterLedger;
import dev.stoa.inmemory.counter.InMemoryCounters;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// The fast and the lasting side of counting.
record CounterAdapters(Counters counters, CounterLedger counterLedger) {

    /// @param dice nobody can foresee
    static CounterAdapters over(Memory memory, RandomGenerator dice, int capacity) {
        return new CounterAdapters(
                new InMemoryCounters(memory, newBatch(dice), capacity), new InMemoryCounterLedger(memory));
    }

    /// A name no other memory gives, also when the ledger outlives this one.
    private static BatchId newBatch(RandomGenerator dice) {
        byte[] bits = new byte[16];
        dice.nextBytes(bits);
        return new BatchId("bat_" + HexFormat.of().formatHex(bits));
    }
}
