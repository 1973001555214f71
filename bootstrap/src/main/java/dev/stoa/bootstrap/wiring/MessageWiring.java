package dev.stoa.bootstrap.wiring;

import dev.stoa.application.message.MessageHandler;
import dev.stoa.application.message.MessagePayload;
import dev.stoa.application.message.Outgoing;
import dev.stoa.application.queue.JobHandler;
import dev.stoa.application.secret.Sealing;
import dev.stoa.bootstrap.config.Stage;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.Ids;
import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.message.Outbox;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.outbound.OutboundAdapters;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.DisabledBeanException;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// What the shop writes to people. Development keeps every message to be read, and sends those for whom there is a
/// gateway; production sends, or says that it cannot.
@Factory
final class MessageWiring {

    private static final String MOVED = "@moved.example";

    private final StoaConfig config;

    MessageWiring(StoaConfig config) {
        this.config = config;
    }

    @Singleton
    Outbox outbox(Families families) {
        return switch (config.stage()) {
            case DEVELOPMENT -> families.memory().outbox();
            case PRODUCTION -> throw new DisabledBeanException("production has no outbox");
        };
    }

    @Singleton
    MessageSender gateways(OutboundAdapters outbound, InstantSource clock) {
        return outbound.messages(
                config.gateways().mail().map(mail -> outbound.mail(mail.server(), mail.from(), clock)),
                config.gateways().texts().map(outbound::texts));
    }

    @Singleton
    MessagePayload messagePayload(Sealing sealing) {
        return new MessagePayload(sealing);
    }

    /// The outbox is in this process, and so has a message before the request that caused it is answered.
    @Singleton
    Outgoing outgoing(
            JobQueue jobs, MessagePayload payloads, Ids ids, MessageSender gateways, BeanProvider<Outbox> outbox) {
        return switch (config.stage()) {
            case DEVELOPMENT -> new Outgoing(jobs, payloads, ids, to -> true, outbox.get()::keep);
            case PRODUCTION -> new Outgoing(jobs, payloads, ids, gateways::reaches, message -> {});
        };
    }

    @Singleton
    JobHandler messages(MessagePayload payloads, MessageSender gateways) {
        boolean isKept = config.stage() == Stage.DEVELOPMENT;
        return new MessageHandler(
                payloads,
                message -> isKept && !gateways.reaches(message.to()) ? keep(message.to()) : gateways.send(message));
    }

    /// What development keeps is delivered, but for the mailboxes of people who have moved: so dead letters can be
    /// tried out.
    private static Delivery keep(Recipient to) {
        return to.value().endsWith(MOVED)
                ? new Delivery.Rejected(
                        "550 5.1.1 no such mailbox (nobody lives at %s in development)".formatted(MOVED))
                : new Delivery.Accepted();
    }
}
