package dev.stoa.bootstrap.wiring;

import dev.stoa.application.queue.Schedule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CronScheduleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static List<String> times(Schedule schedule, String after, int count) {
        return Stream.iterate(schedule.next(Instant.parse(after)), schedule::next)
                .limit(count)
                .map(Instant::toString)
                .toList();
    }

    @Test
    void everyTimeIsLaterThanTheOneBefore() {
        Schedule quarterly = CronSchedule.utc("0 0/15 * * * *");
        assertThat(times(quarterly, "2026-11-21T10:15:00Z", 2))
                .containsExactly("2026-11-21T10:30:00Z", "2026-11-21T10:45:00Z");
        assertThat(times(quarterly, "2026-11-21T10:14:59.999Z", 1)).containsExactly("2026-11-21T10:15:00Z");
    }

    @Test
    void aMonthIsAsLongAsItIs() {
        assertThat(times(CronSchedule.utc("0 0 3 1 * *"), "2026-01-31T12:00:00Z", 4))
                .containsExactly(
                        "2026-02-01T03:00:00Z", "2026-03-01T03:00:00Z", "2026-04-01T03:00:00Z", "2026-05-01T03:00:00Z");
        assertThat(times(CronSchedule.utc("0 0 3 L * *"), "2028-01-31T12:00:00Z", 2))
                .containsExactly("2028-02-29T03:00:00Z", "2028-03-31T03:00:00Z");
        assertThat(times(CronSchedule.utc("0 0 0 31 * *"), "2026-01-31T00:00:00Z", 2))
                .containsExactly("2026-03-31T00:00:00Z", "2026-05-31T00:00:00Z");
    }

    @Test
    void aDayOfATimeZoneFollowsItsClocks() {
        assertThat(times(CronSchedule.of("0 0 9 * * *", LONDON), "2026-03-28T08:00:00Z", 3))
                .containsExactly("2026-03-28T09:00:00Z", "2026-03-29T08:00:00Z", "2026-03-30T08:00:00Z");
        assertThat(times(CronSchedule.of("0 0 9 * * *", LONDON), "2026-10-24T07:00:00Z", 3))
                .containsExactly("2026-10-24T08:00:00Z", "2026-10-25T09:00:00Z", "2026-10-26T09:00:00Z");
    }

    /// On 29 March 01:00 is followed by 02:00, on 25 October 01:59 by 01:00.
    @Test
    void anHourLeftOutHasNoTimesAndARepeatedOneHasThemTwice() {
        Schedule early = CronSchedule.of("0 30 1 * * *", LONDON);
        assertThat(times(early, "2026-03-28T12:00:00Z", 2))
                .containsExactly("2026-03-30T00:30:00Z", "2026-03-31T00:30:00Z");
        assertThat(times(early, "2026-10-24T12:00:00Z", 3))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-26T01:30:00Z");
        assertThat(times(CronSchedule.utc("0 30 1 * * *"), "2026-10-24T12:00:00Z", 2))
                .containsExactly("2026-10-25T01:30:00Z", "2026-10-26T01:30:00Z");
    }
}
