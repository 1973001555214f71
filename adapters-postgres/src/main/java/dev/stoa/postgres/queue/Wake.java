package dev.stoa.postgres.queue;

import dev.stoa.domain.queue.QueueName;
import dev.stoa.postgres.Postgres;

/// The hints that let those who wait for jobs of a queue look.
final class Wake {

    private Wake() {}

    static String channel(QueueName queue) {
        return "queue:" + queue.value();
    }

    /// After jobs came that may be due.
    static void up(Postgres postgres, QueueName queue) {
        postgres.signals().send(channel(queue));
    }
}
