package dev.stoa.postgres.queue;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.queue.JobQueueContract;
import dev.stoa.contracts.queue.Queueing;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresJobQueueTest implements JobQueueContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Queueing> backend() {
        return backends.open(adapters -> new Queueing(adapters.jobQueue(), adapters.jobBoard()));
    }
}
