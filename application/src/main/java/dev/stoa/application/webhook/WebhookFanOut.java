package dev.stoa.application.webhook;

import dev.stoa.application.event.EventHandler;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.Topic;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.webhook.Webhooks;
import java.util.List;

/// Makes one job of each event for each subscription that wants it. Being told twice makes no second job.
public final class WebhookFanOut implements EventHandler {

    public static final GroupName GROUP = new GroupName("webhooks");

    private final Topic topic;
    private final Webhooks webhooks;
    private final JobQueue jobs;

    /// @param topic whose events it is told of
    public WebhookFanOut(Topic topic, Webhooks webhooks, JobQueue jobs) {
        this.topic = topic;
        this.webhooks = webhooks;
        this.jobs = jobs;
    }

    @Override
    public void on(Event event) {
        List<NewJob> all = webhooks.wanting(event.type()).stream()
                .map(webhook -> Delivery.of(webhook.id(), topic, event).job())
                .toList();
        for (int from = 0; from < all.size(); from += JobQueue.BATCH) {
            jobs.enqueue(Delivery.QUEUE, all.subList(from, Math.min(all.size(), from + JobQueue.BATCH)));
        }
    }
}
