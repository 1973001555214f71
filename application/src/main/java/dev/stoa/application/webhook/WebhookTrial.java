package dev.stoa.application.webhook;

import dev.stoa.domain.Ids;
import dev.stoa.domain.event.Topic;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.webhook.WebhookId;
import java.util.List;

/// Tries subscriptions out.
public final class WebhookTrial {

    private static final Topic NOWHERE = new Topic("trial");

    private final JobQueue jobs;
    private final Ids ids;

    public WebhookTrial(JobQueue jobs, Ids ids) {
        this.jobs = jobs;
        this.ids = ids;
    }

    /// Sends a message of the type [WebhookHandler#TRIAL], also to a subscription that is switched off, once.
    public JobId send(WebhookId webhook) {
        NewJob job = new Delivery(webhook, ids.next("evt"), NOWHERE, 0).job().attempts(1);
        jobs.enqueue(Delivery.QUEUE, List.of(job));
        return job.id();
    }
}
