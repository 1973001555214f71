package dev.stoa.inmemory.queue;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.queue.JobBoardContract;
import dev.stoa.contracts.queue.Queueing;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryJobBoardTest implements JobBoardContract {

    @Override
    public Backend<Queueing> backend() {
        return new InMemoryBackend<>(adapters -> new Queueing(adapters.jobQueue(), adapters.jobBoard()));
    }
}
