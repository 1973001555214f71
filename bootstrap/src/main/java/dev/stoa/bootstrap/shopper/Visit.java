package dev.stoa.bootstrap.shopper;

import java.time.Duration;
import java.util.List;

/// What somebody is going to do in the shop, decided before they come in.
///
/// @param person which of the people of this shopper, 0 for the one who comes most
/// @param rest before the next visit
record Visit(int person, List<Act> acts, Duration rest) {

    /// @param rest before the next step
    record Act(Step step, Duration rest) {}

    Visit {
        acts = List.copyOf(acts);
    }
}
