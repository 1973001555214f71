package dev.stoa.postgres.webhook;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.webhook.WebhooksContract;
import dev.stoa.domain.webhook.Webhooks;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresWebhooksTest implements WebhooksContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Webhooks> backend() {
        return backends.open(postgres -> postgres.events().webhooks());
    }
}
