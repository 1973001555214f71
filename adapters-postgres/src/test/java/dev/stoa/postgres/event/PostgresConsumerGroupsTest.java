package dev.stoa.postgres.event;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.event.ConsumerGroupsContract;
import dev.stoa.contracts.event.EventPorts;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresConsumerGroupsTest implements ConsumerGroupsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<EventPorts> backend() {
        return backends.open(postgres ->
                new EventPorts(postgres.events().log(), postgres.events().groups()));
    }
}
