package dev.stoa.application.event;

import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.Topic;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/// Removes groups in which nobody works any more, since a log forgets nothing that a group has not handled.
///
/// The store judges which ones those are: [ConsumerGroups#remove]. Whoever works in one again makes it anew,
/// and it begins with the oldest event kept.
///
/// @param patience longer than events are kept otherwise: so a group that is made anew is told of nothing twice
public record DeadGroups(ConsumerGroups groups, Duration patience) {

    private static final System.Logger LOG = System.getLogger(DeadGroups.class.getName());

    void removeFrom(Topic topic) {
        groups.groups(topic).stream()
                .filter(state -> state.lag() > 0 && groups.remove(topic, state.group(), Optional.of(patience)))
                .forEach(dead -> LOG.log(
                        Level.WARNING,
                        "the group {0} of {1} is removed with {2} events that it never handled: it stood still for {3}",
                        dead.group(),
                        topic,
                        dead.lag(),
                        patience));
    }
}
