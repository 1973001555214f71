package dev.stoa.application.message;

import dev.stoa.domain.StoaException;
import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.otp.Recipient;
import java.util.concurrent.Executor;

/// Sends messages off the request path, so that no caller learns from the time it takes whether somebody is there.
///
/// A message that cannot be handed over is logged by kind and lost, and so are those under way when the process ends:
/// whoever waits for a passcode asks for another one. The job queue will bring retries.
public final class Outgoing {

    private static final System.Logger LOG = System.getLogger(Outgoing.class.getName());

    private final MessageSender sender;
    private final Executor threads;

    public Outgoing(MessageSender sender, Executor threads) {
        this.sender = sender;
        this.threads = threads;
    }

    /// Whether there is a way to recipients of this kind at all.
    public boolean reaches(Recipient to) {
        return sender.reaches(to);
    }

    public void send(Message message) {
        threads.execute(() -> {
            try {
                Delivery delivery = sender.send(message);
                if (delivery instanceof Delivery.Rejected rejected) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "a message was rejected: %s, %s".formatted(rejected.reason(), message));
                }
            } catch (StoaException e) {
                LOG.log(System.Logger.Level.ERROR, "a message was not handed over: " + message, e);
            }
        });
    }
}
