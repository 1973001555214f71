package dev.stoa.domain.ranking;

import dev.stoa.domain.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeasonCalendarTest {

    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    private final SeasonCalendar utc = SeasonCalendar.UTC;

    @Test
    void theFirstOfJanuaryMayLieInAWeekOfTheOldYear() {
        Season week = utc.week(NEW_YEAR);
        assertThat(week.id()).isEqualTo("2026-W53");
        assertThat(week.opensAt()).isEqualTo("2026-12-28T00:00:00Z");
        assertThat(week.closesAt()).isEqualTo("2027-01-04T00:00:00Z");
        assertThat(week.goneAt()).isEqualTo(week.closesAt().plus(Duration.ofDays(400)));
    }

    @Test
    void daysAndMonthsBeginWhereThePlaceIs() {
        SeasonCalendar london = new SeasonCalendar(ZoneId.of("Europe/London"), Duration.ZERO);
        Instant summer = Instant.parse("2026-06-30T23:30:00Z");
        assertThat(london.day(summer).id()).isEqualTo("2026-07-01");
        assertThat(london.month(summer).id()).isEqualTo("2026-07");
        assertThat(london.month(summer).opensAt()).isEqualTo("2026-06-30T23:00:00Z");
        assertThat(utc.day(summer).id()).isEqualTo("2026-06-30");
    }

    @Test
    void seasonsAreFoundByTheirIds() {
        for (Season season : utc.at(NEW_YEAR)) {
            assertThat(utc.parse(season.id(), Instant.EPOCH)).isEqualTo(season);
        }
        assertThat(utc.parse("week", NEW_YEAR)).isEqualTo(utc.week(NEW_YEAR));
        assertThat(utc.parse("spring-sale", NEW_YEAR)).isEqualTo(Season.named("spring-sale"));
    }

    @Test
    void daysThatDoNotExistAreRefused() {
        for (String id : new String[] {"2026-02-30", "2026-13", "2026-W54"}) {
            assertThatThrownBy(() -> utc.parse(id, NEW_YEAR)).isInstanceOf(InvalidInputException.class);
        }
    }
}
