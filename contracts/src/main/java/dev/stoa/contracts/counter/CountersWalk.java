package dev.stoa.contracts.counter;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.Counters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Few keys, deltas up to and beyond the bound, and confirmations that come early, late and twice. The names of
/// batches are the backend's own in part, so none is returned.
public final class CountersWalk implements Walk<Counters> {

    private static final List<CounterKey> KEYS = List.of(
            new CounterKey("clicks", "a"),
            new CounterKey("clicks", "b"),
            new CounterKey("views", "a"),
            new CounterKey("views", "{*}:\u0000é"));
    private static final List<Long> DELTAS =
            List.of(0L, 1L, -1L, 7L, -12L, Counters.MAX, -Counters.MAX, Counters.MAX - 3, Counters.MAX + 1);

    @Override
    public List<Step<Counters>> steps(Instant start) {
        List<BatchId> sealed = new ArrayList<>(List.of(new BatchId("never")));
        return List.of(
                add(),
                add(),
                new Step<>("pending", (counters, dice) -> deltas(counters.pending(keys(dice)))),
                new Step<>("seal", (counters, dice) -> {
                    var batch = counters.seal(new BatchId("batch " + dice.nextLong()));
                    batch.ifPresent(closed -> sealed.add(closed.id()));
                    return deltas(batch.stream().toList());
                }),
                new Step<>("confirm the last", (counters, dice) -> counters.confirm(sealed.getLast())),
                new Step<>(
                        "confirm one of them",
                        (counters, dice) -> counters.confirm(sealed.get(dice.nextInt(sealed.size())))));
    }

    private static Step<Counters> add() {
        return new Step<>("add", (counters, dice) -> {
            counters.add(KEYS.get(dice.nextInt(KEYS.size())), DELTAS.get(dice.nextInt(DELTAS.size())));
            return "added";
        });
    }

    private static List<CounterKey> keys(Random dice) {
        return KEYS.subList(dice.nextInt(2), dice.nextInt(2, KEYS.size() + 1));
    }

    private static List<Map<CounterKey, Long>> deltas(List<CounterBatch> batches) {
        return batches.stream().map(CounterBatch::deltas).toList();
    }
}
