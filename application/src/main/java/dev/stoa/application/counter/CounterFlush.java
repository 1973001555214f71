package dev.stoa.application.counter;

import dev.stoa.domain.Ids;
import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.domain.counter.Counters;
import java.time.Duration;
import java.util.Optional;

/// Writes pending counts down, each exactly once.
///
/// Seal, apply, confirm. Dying between any two steps, or not knowing whether one was done, is mended by running
/// again: the same batch comes back, the ledger takes it once, and confirming drops that batch only. Any number of
/// processes may run this at once.
public final class CounterFlush {

    private static final Duration BATCHES_KNOWN = Duration.ofDays(7);

    private final Counters counters;
    private final CounterLedger ledger;
    private final Ids ids;

    public CounterFlush(Counters counters, CounterLedger ledger, Ids ids) {
        this.counters = counters;
        this.ledger = ledger;
        this.ids = ids;
    }

    /// Writes down one batch: the one left over from a flush that died, if there is one, else what was counted
    /// until now. Returns how many keys it had.
    public int flush() {
        Optional<CounterBatch> batch = counters.seal(new BatchId(ids.next("bat")));
        batch.ifPresent(each -> {
            ledger.apply(each);
            counters.confirm(each.id());
        });
        return batch.map(each -> each.deltas().size()).orElse(0);
    }

    /// Forgets batches so old that nobody repeats them; call it daily.
    public int forgetOldBatches() {
        return ledger.forget(BATCHES_KNOWN);
    }
}
