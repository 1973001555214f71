package dev.stoa.application.message;

import dev.stoa.application.queue.JobContext;
import dev.stoa.application.queue.JobHandler;
import dev.stoa.application.queue.JobSettings;
import dev.stoa.application.queue.PermanentFailureException;
import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.queue.QueueName;
import java.time.Duration;

/// Hands messages over to their gateways. One whose worker dies in between may arrive twice.
public final class MessageHandler implements JobHandler {

    private static final int AT_ONCE = 8;

    /// Short, for some wait with a phone in their hand for what a process that died was sending.
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final MessagePayload payloads;
    private final MessageSender sender;

    public MessageHandler(MessagePayload payloads, MessageSender sender) {
        this.payloads = payloads;
        this.sender = sender;
    }

    @Override
    public QueueName queue() {
        return Outgoing.QUEUE;
    }

    @Override
    public JobSettings settings() {
        return JobSettings.DEFAULT
                .concurrency(AT_ONCE)
                .timeout(Duration.ofSeconds(30))
                .lease(LEASE);
    }

    @Override
    public void run(JobContext job) {
        Message message = payloads.open(job.id(), job.payload());
        if (sender.send(message) instanceof Delivery.Rejected rejected) {
            throw new PermanentFailureException("rejected " + message.kind(), rejected.reason());
        }
    }
}
