package dev.stoa.postgres.event;

import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.webhook.Webhooks;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.webhook.PostgresWebhooks;

/// The event ports on one Postgres.
public record PostgresEvents(EventLog log, ConsumerGroups groups, Webhooks webhooks) {

    public static PostgresEvents over(Postgres postgres) {
        return new PostgresEvents(
                new PostgresEventLog(postgres), new PostgresConsumerGroups(postgres), new PostgresWebhooks(postgres));
    }
}
