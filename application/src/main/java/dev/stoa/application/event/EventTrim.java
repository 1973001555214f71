package dev.stoa.application.event;

import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.Topic;
import java.time.Duration;
import java.util.List;

/// Forgets old events of these topics that every group has handled; groups in which nobody works hold back none.
///
/// @param keep how many of a topic are kept at most
/// @param age how long they are kept at most
public record EventTrim(EventLog log, DeadGroups dead, List<Topic> topics, long keep, Duration age)
        implements Runnable {

    /// A call forgets a bounded number; more than so many are for the next time.
    private static final int CALLS = 1_000;

    @Override
    public void run() {
        topics.forEach(this::trim);
    }

    private void trim(Topic topic) {
        dead.removeFrom(topic);
        int calls = 0;
        int forgotten = EventLog.BATCH;
        while (forgotten == EventLog.BATCH && calls < CALLS) {
            forgotten = log.trim(topic, keep, age);
            calls++;
        }
    }
}
