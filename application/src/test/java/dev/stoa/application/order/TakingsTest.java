package dev.stoa.application.order;

import dev.stoa.application.counter.Counting;
import dev.stoa.domain.event.Event;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TakingsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Money FIFTEEN = Money.parse("GBP 15.00");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryAdapters memory = new InMemoryAdapters(clock);
    private final Takings takings = new Takings(new Counting(memory.counters(), memory.counterLedger()), clock);

    private void tell(String type, String total, Instant paid) {
        String payload = """
                {"id": "ord_1", "customerId": "cus_1", "version": 2, "state": "paid", "total": {"amount": %s, "currency": "GBP"},\
                 "placedAt": "%s", "paidAt": "%s", "movedAt": "%s", "lineCount": 0, "lines": []}""".formatted(total, paid, paid, paid);
        takings.on(new Event(1, "ord_1", type, payload, paid));
    }

    @Test
    void whatIsPaidCountsOnItsDayAndForEver() {
        assertThat(takings.read(CurrencyUnit.GBP).orders()).isZero();
        tell("order.paid", "1250", NOON);
        tell("order.placed", "900", NOON);
        tell("order.paid", "250", NOON);
        assertThat(takings.read(CurrencyUnit.GBP)).isEqualTo(new Takings.Taken(2, FIFTEEN, 2, FIFTEEN));
        clock.advance(Duration.ofDays(1));
        assertThat(takings.read(CurrencyUnit.GBP))
                .isEqualTo(new Takings.Taken(2, FIFTEEN, 0, Money.zero(CurrencyUnit.GBP)));
        assertThat(takings.read(CurrencyUnit.EUR).revenue().isZero()).isTrue();
    }
}
