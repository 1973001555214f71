package dev.stoa.web.console;

import dev.stoa.domain.event.GroupState;
import dev.stoa.domain.event.LogState;
import java.util.List;
import java.util.Optional;

/// Which adapter serves each port, and how that is.
///
/// @param topics the logs of events with their groups; empty if these cannot be read now
public record BackendsPage(ConsoleFrame frame, List<Served> ports, Optional<List<Log>> topics) {

    public static final List<String> FAMILIES = List.of("inmemory", "redis", "postgres");

    /// @param choices one for each of [#FAMILIES]
    public record Served(String name, boolean up, boolean vital, List<Choice> choices) {}

    /// @param chosen whether the family serves this port
    /// @param why what it cannot do for it; empty if it is offered
    public record Choice(boolean chosen, String why) {}

    public record Log(String topic, LogState state, List<GroupState> groups) {}

    public BackendsPage {
        ports = List.copyOf(ports);
        topics = topics.map(List::copyOf);
    }
}
