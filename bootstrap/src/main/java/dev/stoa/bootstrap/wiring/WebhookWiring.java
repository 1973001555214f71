package dev.stoa.bootstrap.wiring;

import dev.stoa.application.cart.AbandonedCarts;
import dev.stoa.application.event.Listener;
import dev.stoa.application.order.OrderRelay;
import dev.stoa.application.queue.JobHandler;
import dev.stoa.application.secret.Sealing;
import dev.stoa.application.webhook.Mailing;
import dev.stoa.application.webhook.WebhookDesk;
import dev.stoa.application.webhook.WebhookFanOut;
import dev.stoa.application.webhook.WebhookHandler;
import dev.stoa.application.webhook.WebhookSecrets;
import dev.stoa.application.webhook.WebhookTrial;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.Ids;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.Topic;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.webhook.WebhookCalls;
import dev.stoa.domain.webhook.WebhookSigner;
import dev.stoa.domain.webhook.Webhooks;
import dev.stoa.http.event.Topics;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// Telling subscribers outside of events. Subscriptions lie beside the log.
@Factory
final class WebhookWiring {

    private final StoaConfig config;
    private final Families families;

    WebhookWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    Webhooks webhooks() {
        return switch (config.backend(Concept.EVENT)) {
            case INMEMORY -> families.memory().events().webhooks();
            case REDIS -> families.redis().events().webhooks();
            case POSTGRES -> families.postgres().events().webhooks();
        };
    }

    @Singleton
    WebhookSecrets webhookSecrets(Sealing sealing, SecureRandom random) {
        return new WebhookSecrets(sealing, random);
    }

    @Singleton
    WebhookDesk webhookDesk(
            Webhooks webhooks, WebhookSecrets secrets, WebhookCalls calls, Ids ids, InstantSource clock) {
        return new WebhookDesk(webhooks, secrets, calls, ids, clock);
    }

    @Singleton
    @Named("webhooks-of-carts")
    Listener ofCarts(Webhooks webhooks, JobQueue jobs) {
        return listener(AbandonedCarts.TOPIC, webhooks, jobs);
    }

    @Singleton
    @Named("webhooks-of-orders")
    Listener ofOrders(Webhooks webhooks, JobQueue jobs) {
        return listener(OrderRelay.TOPIC, webhooks, jobs);
    }

    private static Listener listener(Topic topic, Webhooks webhooks, JobQueue jobs) {
        return Listener.of(topic, WebhookFanOut.GROUP, new WebhookFanOut(topic, webhooks, jobs));
    }

    @Singleton
    JobHandler webhookHandler(
            WebhookDesk desk, EventLog log, WebhookCalls calls, WebhookSigner signer, InstantSource clock) {
        return new WebhookHandler(desk, log, new Mailing(calls, signer), clock);
    }

    @Singleton
    WebhookTrial webhookTrial(JobQueue jobs, Ids ids) {
        return new WebhookTrial(jobs, ids);
    }

    @Singleton
    Topics topics() {
        return new Topics(List.of(AbandonedCarts.TOPIC, OrderRelay.TOPIC));
    }
}
