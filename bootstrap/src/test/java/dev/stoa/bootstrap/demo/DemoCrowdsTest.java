package dev.stoa.bootstrap.demo;

import dev.stoa.application.audience.Visits;
import dev.stoa.domain.audience.Days;
import dev.stoa.domain.audience.Period;
import dev.stoa.domain.audience.Retention;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.inmemory.InMemoryAdapters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoCrowdsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Days BEFORE = new Days(TODAY.minusDays(28), TODAY.minusDays(1));

    private final InMemoryAdapters adapters = lived();

    private static InMemoryAdapters lived() {
        DemoTime time = DemoTime.longAgo(() -> NOW);
        InMemoryAdapters adapters = new InMemoryAdapters(time);
        Agenda agenda = new Agenda(time.opening());
        new DemoCrowds(adapters).plan(agenda, new SplittableRandom(1));
        agenda.live(time);
        time.open();
        return adapters;
    }

    @Test
    void everyDayBeforeTheOpeningHadItsPeople() {
        assertThat(adapters.activeUsers().daily(Visits.CUSTOMERS, BEFORE))
                .hasSize(28)
                .allMatch(count -> count > 0);
        assertThat(adapters.uniqueVisitors().estimate(Visits.VISITORS, BEFORE)).isGreaterThan(1_000);
    }

    @Test
    void fewerAndFewerCameBack() {
        List<Retention> weeks = adapters.activeUsers().retention(Visits.CUSTOMERS, Period.WEEK, TODAY.minusDays(7), 3);
        assertThat(weeks).allSatisfy(week -> assertThat(week.size()).isPositive());
        List<Long> first = weeks.getFirst().returned();
        assertThat(first.getFirst()).isGreaterThan(first.get(1));
        assertThat(first.getLast()).isPositive();
    }

    @Test
    void fromTheOpeningOnTimeIsTheSystems() {
        Days today = new Days(TODAY, TODAY);
        assertThat(adapters.uniqueVisitors().estimate(Visits.VISITORS, today)).isZero();
        adapters.activeUsers().active(Visits.CUSTOMERS, new VisitorId("cus_1"));
        assertThat(adapters.activeUsers().daily(Visits.CUSTOMERS, today)).containsExactly(1L);
    }
}
