package dev.stoa.application.event;

import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.GroupState;
import dev.stoa.domain.event.PartitionState;
import dev.stoa.domain.event.Topic;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;

/// Removes groups in which nobody works any more, since a log forgets nothing that a group has not handled.
///
/// A group is dead when the first event beyond everything it handled has waited for so long; one that is held up in
/// some partitions and goes on in others is not. Whoever works in it again makes it anew, and it begins with the
/// oldest event kept.
///
/// @param patience longer than events are kept otherwise: so a group that is made anew is told of nothing twice
public record DeadGroups(EventLog log, ConsumerGroups groups, InstantSource clock, Duration patience) {

    private static final System.Logger LOG = System.getLogger(DeadGroups.class.getName());

    void removeFrom(Topic topic) {
        groups.groups(topic).stream().filter(state -> isDead(topic, state)).forEach(dead -> {
            if (groups.remove(topic, dead.group())) {
                LOG.log(
                        Level.WARNING,
                        "the group {0} of {1} is removed with {2} events that it never handled: it stood still for {3}",
                        dead.group(),
                        topic,
                        dead.lag(),
                        patience);
            }
        });
    }

    private boolean isDead(Topic topic, GroupState state) {
        long furthest = state.partitions().stream()
                .mapToLong(PartitionState::acknowledged)
                .max()
                .orElseThrow();
        return log.read(topic, furthest, 1).stream()
                .anyMatch(next -> !next.at().plus(patience).isAfter(clock.instant()));
    }
}
