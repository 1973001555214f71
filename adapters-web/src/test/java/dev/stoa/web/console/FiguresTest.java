package dev.stoa.web.console;

import dev.stoa.application.cache.Caches.Tally;
import dev.stoa.application.order.Takings.Taken;
import dev.stoa.web.console.RequestMeter.Answered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private static Reading reading(int seconds, long orders, String revenue) {
        Money paid = Money.parse(revenue);
        return new Reading(
                START.plusSeconds(seconds),
                Optional.of(new Taken(orders, paid, orders, paid)),
                OptionalLong.empty(),
                new Answered(0, List.of()),
                new Tally(0, 0),
                Optional.empty(),
                0);
    }

    @Test
    void whatIsPaidIsPerMinute() {
        Figures figures = Figures.between(reading(0, 1, "GBP 10.00"), reading(30, 3, "GBP 25.50"));
        assertThat(figures.orders()).isEqualTo(4.0);
        assertThat(figures.revenue()).isEqualTo(31.0);
    }

    @Test
    void revenueInAnotherCurrencyThanBeforeIsNotKnown() {
        Figures figures = Figures.between(reading(0, 1, "GBP 0.00"), reading(30, 1, "USD 900000.00"));
        assertThat(figures.revenue()).isNull();
        assertThat(figures.orders()).isZero();
    }
}
