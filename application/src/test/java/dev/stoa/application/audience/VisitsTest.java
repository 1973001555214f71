package dev.stoa.application.audience;

import dev.stoa.application.audience.AudienceNow.Day;
import dev.stoa.application.audience.AudienceNow.Reach;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.audience.Period;
import dev.stoa.domain.audience.Retention;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VisitsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T12:00:00Z"));
    private final InMemoryAdapters memory = new InMemoryAdapters(clock);
    private final Visits visits = new Visits(memory.uniqueVisitors(), memory.activeUsers(), memory.presence(), clock);
    private final AudienceReports reports =
            new AudienceReports(memory.uniqueVisitors(), memory.activeUsers(), memory.presence(), clock);

    private void comes(String visitor, boolean customer) {
        visits.note(visitor, () -> new Visit(new VisitorId(visitor), customer));
        visits.flush();
    }

    @Test
    void operatorsSeeTodayAndTheDaysBefore() {
        comes("cus_1", true);
        comes("vis_1", false);
        clock.advance(Duration.ofDays(8));
        comes("cus_1", true);
        comes("cus_2", true);
        AudienceNow now = reports.now();
        assertThat(now.online()).isEqualTo(2);
        assertThat(now.visitors()).isEqualTo(new Reach(2, 2, 3));
        assertThat(now.customers()).isEqualTo(new Reach(2, 2, 2));
        assertThat(now.days())
                .hasSize(30)
                .endsWith(new Day(FIRST.plusDays(8), 2, 2))
                .contains(new Day(FIRST, 2, 1), new Day(FIRST.plusDays(1), 0, 0));
        assertThat(reports.retention(Period.WEEK, 2))
                .containsExactly(
                        new Retention(LocalDate.of(2025, 12, 29), 1, List.of(1L, 1L)),
                        new Retention(LocalDate.of(2026, 1, 5), 1, List.of(1L)));
    }

    @Test
    void aVisitorIsAskedForOnceAMinute() {
        AtomicInteger asked = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            visits.note("same", () -> new Visit(new VisitorId("v" + asked.incrementAndGet()), false));
        }
        assertThat(asked).hasValue(1);
        clock.advance(Duration.ofMinutes(1));
        visits.note("same", () -> new Visit(new VisitorId("v" + asked.incrementAndGet()), false));
        assertThat(asked).hasValue(2);
    }

    @Test
    void whoDoesNotFitIsDroppedAndCounted() {
        IntStream.range(0, 10_005).forEach(i -> visits.note("v" + i, () -> new Visit(new VisitorId("v" + i), false)));
        assertThat(visits.dropped()).isEqualTo(5);
        visits.flush();
        comes("v10004", false);
        assertThat(reports.now().online()).isEqualTo(10_001);
    }

    @Test
    void whoIsErasedIsForgotten() {
        comes("cus_1", true);
        visits.forget(new CustomerId("cus_1"));
        assertThat(reports.online(PageRequest.first(10)).items()).isEmpty();
        assertThat(reports.now().customers().day()).isZero();
    }

    @Test
    void aVisitThatWaitsIsForgottenToo() {
        visits.note("cus_1", () -> new Visit(new VisitorId("cus_1"), true));
        visits.forget(new CustomerId("cus_1"));
        visits.flush();
        assertThat(reports.now().online()).isZero();
        assertThat(reports.now().customers().day()).isZero();
    }

    @Test
    void theCallThatErasesIsNoVisit() {
        visits.forget(new CustomerId("cus_1"));
        comes("cus_1", true);
        assertThat(reports.now().online()).isZero();
        assertThat(reports.now().customers().day()).isZero();
    }
}
