package dev.stoa.inmemory.queue;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.queue.JobQueueContract;
import dev.stoa.contracts.queue.Queueing;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryJobQueueTest implements JobQueueContract {

    @Override
    public Backend<Queueing> backend() {
        return new InMemoryBackend<>(adapters -> new Queueing(adapters.jobQueue(), adapters.jobBoard()));
    }
}
