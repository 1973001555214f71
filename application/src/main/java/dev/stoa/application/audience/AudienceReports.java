package dev.stoa.application.audience;

import dev.stoa.application.audience.AudienceNow.Day;
import dev.stoa.application.audience.AudienceNow.Reach;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.Days;
import dev.stoa.domain.audience.Online;
import dev.stoa.domain.audience.Period;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.audience.Retention;
import dev.stoa.domain.audience.UniqueVisitors;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What operators want to know of the audience.
public final class AudienceReports {

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final UniqueVisitors visitors;
    private final ActiveUsers users;
    private final Presence presence;
    private final InstantSource clock;

    public AudienceReports(UniqueVisitors visitors, ActiveUsers users, Presence presence, InstantSource clock) {
        this.visitors = visitors;
        this.users = users;
        this.presence = presence;
        this.clock = clock;
    }

    public AudienceNow now() {
        LocalDate today = today();
        List<LocalDate> days =
                today.minusDays(MONTH - 1).datesUntil(today.plusDays(1)).toList();
        List<Days> spans = new ArrayList<>(List.of(last(today, WEEK), last(today, MONTH)));
        days.forEach(day -> spans.add(Days.of(day)));
        List<Long> visited = visitors.estimates(Visits.VISITORS, spans);
        List<Long> active = users.daily(Visits.CUSTOMERS, last(today, MONTH));
        return new AudienceNow(
                presence.count(Visits.VISITORS),
                new Reach(visited.getLast(), visited.get(0), visited.get(1)),
                new Reach(
                        active.getLast(),
                        users.count(Visits.CUSTOMERS, last(today, WEEK)),
                        users.count(Visits.CUSTOMERS, last(today, MONTH))),
                IntStream.range(0, MONTH)
                        .mapToObj(n -> new Day(days.get(n), visited.get(n + 2), active.get(n)))
                        .toList());
    }

    /// Who first came in each of the last periods and came back since, oldest first.
    ///
    /// @param cohorts 1 to 31
    public List<Retention> retention(Period period, int cohorts) {
        return users.retention(Visits.CUSTOMERS, period, today(), cohorts);
    }

    public Page<Online> online(PageRequest page) {
        return presence.list(Visits.VISITORS, page);
    }

    private static Days last(LocalDate today, int days) {
        return new Days(today.minusDays(days - 1L), today);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
