package dev.stoa.bootstrap.wiring;

import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.message.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps every message to be read, and sends those for whom there is a gateway.
final class DevelopmentMessages implements MessageSender {

    private static final Logger LOG = LoggerFactory.getLogger(DevelopmentMessages.class);

    private final Outbox outbox;
    private final MessageSender gateways;

    DevelopmentMessages(Outbox outbox, MessageSender gateways) {
        this.outbox = outbox;
        this.gateways = gateways;
    }

    @Override
    public Delivery send(Message message) {
        outbox.keep(message);
        LOG.info("a message of kind {} waits at /api/v1/dev/outbox", message.kind());
        return gateways.reaches(message.to()) ? gateways.send(message) : new Delivery.Accepted();
    }
}
