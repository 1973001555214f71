package dev.stoa.web.console;

import java.util.List;
import java.util.Optional;

/// How the shop does at this moment.
///
/// @param today empty if that cannot be known now
/// @param hasFigures whether there are any yet: not in the first seconds of a process
/// @param plots what is drawn, in this order
/// @param down ports whose backend is away
public record OverviewPage(
        ConsoleFrame frame, Optional<Today> today, boolean hasFigures, List<Plot> plots, List<String> down) {

    /// What was paid since midnight, UTC.
    public record Today(String orders, String revenue) {}

    /// @param figure the field of the figures
    /// @param unit after the number
    /// @param whose whose figure it is
    /// @param now the newest value in words
    public record Plot(String figure, String title, String unit, String whose, String now) {}

    public OverviewPage {
        plots = List.copyOf(plots);
        down = List.copyOf(down);
    }
}
