package dev.stoa.inmemory.counter;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.counter.CounterLedgerContract;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryCounterLedgerTest implements CounterLedgerContract {

    @Override
    public Backend<CounterLedger> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::counterLedger);
    }
}
