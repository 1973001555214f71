package dev.stoa.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/// Random sequences of single operations of one port, to be taken on two families side by side.
///
/// @param <P> the port, or a record of ports that share one consistency group
@FunctionalInterface
public interface Walk<P> {

    /// One operation with arguments drawn from the dice.
    ///
    /// @param run exactly one operation of the port; what it returns is compared by `equals`, so anything opaque (a
    ///     cursor, a stamp) is left out of it
    record Step<P>(String name, BiFunction<P, Random, Object> run) {}

    /// The steps, fresh: one such list may remember what its earlier steps got, such as the cursor of the next
    /// page.
    ///
    /// @param start the backend's time at the beginning
    List<Step<P>> steps(Instant start);

    /// How far the clock moves between some of the steps; boundaries that matter are multiples of these.
    default List<Duration> strides() {
        return List.of(Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));
    }
}
