package dev.stoa.application.message;

import dev.stoa.domain.Ids;
import dev.stoa.domain.message.Message;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.queue.Enqueued;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Sends messages by jobs, so that no caller waits for a gateway, or learns from the time it takes whether somebody
/// is there.
public final class Outgoing {

    public static final QueueName QUEUE = new QueueName("message");

    /// Before everything that nobody waits for with a phone in their hand.
    private static final int URGENT = 10;

    /// Within about a minute: a passcode that comes later is of no use.
    private static final int URGENT_ATTEMPTS = 6;

    /// How long it is remembered that a message was sent for some cause.
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JobQueue jobs;
    private final MessagePayload payloads;
    private final Ids ids;
    private final Predicate<Recipient> reaches;
    private final Consumer<Message> copies;

    /// @param reaches whether there is a way to a recipient; nobody is asked
    /// @param copies gets every message at once, in development to be read there
    public Outgoing(
            JobQueue jobs, MessagePayload payloads, Ids ids, Predicate<Recipient> reaches, Consumer<Message> copies) {
        this.jobs = jobs;
        this.payloads = payloads;
        this.ids = ids;
        this.reaches = reaches;
        this.copies = copies;
    }

    /// Whether there is a way to recipients of this kind at all.
    public boolean reaches(Recipient to) {
        return reaches.test(to);
    }

    /// Sends a message that somebody waits for.
    ///
    /// @throws BackendException if the queue is down: then it will not be sent
    public void sendNow(Message message) {
        JobId job = new JobId(ids.next("job"));
        enqueue(NewJob.of(job, payloads.of(job, message)).priority(URGENT).attempts(URGENT_ATTEMPTS), message);
    }

    /// Sends a message once for a cause, however often this is called within a day.
    ///
    /// @param cause unlike that of any other message
    /// @throws BackendException if the queue is down: then it will not be sent, unless it was before
    public void sendOnce(String cause, Message message) {
        JobId job = new JobId(cause);
        enqueue(NewJob.of(job, payloads.of(job, message)).keep(REMEMBERED), message);
    }

    private void enqueue(NewJob job, Message message) {
        if (jobs.enqueue(QUEUE, List.of(job)).getFirst() instanceof Enqueued.Added) {
            copies.accept(message);
        }
    }
}
