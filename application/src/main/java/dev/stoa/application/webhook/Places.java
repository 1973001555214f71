package dev.stoa.application.webhook;

import dev.stoa.application.queue.JobPostponedException;
import dev.stoa.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// A few places for each subscription in this process, so that one whose server is slow takes few from all others:
/// one as soon as it is known to be slow.
///
/// A delivery that finds its subscription's places taken waits a moment, which is enough where the server is quick.
/// Else it is put off, and those that come after it too until a place is free again.
final class Places {

    /// Of so many it is remembered that they are slow.
    private static final int REMEMBERED = 1_000;

    private final InstantSource clock;
    private final Duration patience;

    /// Of the subscriptions to which something is under way or waits, and of those that were slow last.
    private final Map<WebhookId, Line> lines = new HashMap<>();

    /// @param patience how long a delivery waits for a place at most
    Places(InstantSource clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /// Delivers in one of the subscription's places.
    ///
    /// @throws JobPostponedException if none is free in time
    void in(WebhookId webhook, Runnable delivery) {
        Line line = join(webhook);
        try {
            boolean alone = line.isSlow();
            if (!line.takePlace(alone, patience)) {
                throw new JobPostponedException("%s has no place free".formatted(webhook), line.delay(clock.instant()));
            }
            Instant began = clock.instant();
            try {
                delivery.run();
            } finally {
                line.leavePlace(alone, Duration.between(began, clock.instant()));
            }
        } finally {
            part(webhook, line);
        }
    }

    private synchronized Line join(WebhookId webhook) {
        Line line = lines.computeIfAbsent(webhook, id -> new Line());
        line.present++;
        return line;
    }

    private synchronized void part(WebhookId webhook, Line line) {
        line.present--;
        if (line.present == 0 && (!line.isSlow() || lines.size() > REMEMBERED)) {
            lines.remove(webhook);
        }
    }
}
