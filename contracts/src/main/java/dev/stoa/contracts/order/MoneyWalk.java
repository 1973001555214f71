package dev.stoa.contracts.order;

import dev.stoa.contracts.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The whole consistency group: what one port does shows in the answers of the others.
public final class MoneyWalk implements Walk<MoneyPorts> {

    @Override
    public List<Step<MoneyPorts>> steps(Instant start) {
        return Stream.of(
                        StockSteps.steps(),
                        CouponSteps.steps(start),
                        new CreditSteps().steps(),
                        new OrderSteps().steps(),
                        new OutboxSteps().steps())
                .flatMap(List::stream)
                .toList();
    }

    /// Holds are of these lengths too.
    @Override
    public List<Duration> strides() {
        return List.of(
                Duration.ofMillis(1),
                Duration.ofMillis(999),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofDays(1));
    }
}
