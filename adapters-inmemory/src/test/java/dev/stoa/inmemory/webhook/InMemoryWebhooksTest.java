package dev.stoa.inmemory.webhook;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.webhook.WebhooksContract;
import dev.stoa.domain.webhook.Webhooks;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryWebhooksTest implements WebhooksContract {

    @Override
    public Backend<Webhooks> backend() {
        return new InMemoryBackend<>(memory -> memory.events().webhooks());
    }
}
