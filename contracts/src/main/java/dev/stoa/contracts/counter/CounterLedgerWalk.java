package dev.stoa.contracts.counter;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.domain.counter.Counters;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Few batches and keys, so that batches come again, also after they were forgotten.
public final class CounterLedgerWalk implements Walk<CounterLedger> {

    private static final List<CounterKey> KEYS = List.of(
            new CounterKey("clicks", "a"), new CounterKey("views", "a"), new CounterKey("views", "{*}:\u0000é"));
    private static final List<Long> DELTAS = List.of(0L, 1L, -12L, Counters.MAX, -Counters.MAX, Counters.MAX - 3);

    @Override
    public List<Step<CounterLedger>> steps(Instant start) {
        return List.of(
                new Step<>("apply", (ledger, dice) -> ledger.apply(new CounterBatch(batch(dice), deltas(dice)))),
                new Step<>("read", (ledger, dice) -> ledger.read(KEYS.subList(dice.nextInt(3), 3), batches(dice))),
                new Step<>("forget", (ledger, dice) -> ledger.forget(Duration.ofHours(dice.nextInt(4)))));
    }

    private static BatchId batch(Random dice) {
        return new BatchId("batch \u0000é " + dice.nextInt(12));
    }

    private static Set<BatchId> batches(Random dice) {
        Set<BatchId> batches = new HashSet<>();
        for (int n = dice.nextInt(4); n > 0; n--) {
            batches.add(batch(dice));
        }
        return batches;
    }

    private static Map<CounterKey, Long> deltas(Random dice) {
        Map<CounterKey, Long> deltas = new HashMap<>();
        for (int n = dice.nextInt(3); n >= 0; n--) {
            deltas.put(KEYS.get(dice.nextInt(KEYS.size())), DELTAS.get(dice.nextInt(DELTAS.size())));
        }
        return deltas;
    }
}
