package dev.stoa.postgres.event;

import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.EventLog;
import dev.stoa.postgres.Postgres;

/// The event ports on one Postgres.
public record PostgresEvents(EventLog log, ConsumerGroups groups) {

    public static PostgresEvents over(Postgres postgres) {
        return new PostgresEvents(new PostgresEventLog(postgres), new PostgresConsumerGroups(postgres));
    }
}
