package dev.stoa.web.console;

import dev.stoa.application.queue.QueueFigures;
import dev.stoa.domain.queue.QueueSizes;
import java.util.List;

/// All queues.
///
/// @param atWork whether this process does jobs
public record QueuesPage(ConsoleFrame frame, boolean atWork, List<Row> rows) {

    /// One queue.
    ///
    /// @param oldest how long its oldest ready job has been ready; empty if none is
    /// @param process what this process did with it
    public record Row(String name, QueueSizes sizes, String oldest, QueueFigures process) {}

    public QueuesPage {
        rows = List.copyOf(rows);
    }
}
