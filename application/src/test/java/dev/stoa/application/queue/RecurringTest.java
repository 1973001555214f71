package dev.stoa.application.queue;

import dev.stoa.domain.PageRequest;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static dev.stoa.application.queue.Bench.MAILS;
import static dev.stoa.application.queue.Bench.eventually;
import static dev.stoa.application.queue.Bench.mails;
import static org.assertj.core.api.Assertions.assertThat;

class RecurringTest {

    private static final RecurringJob HOURLY = RecurringJob.of(MAILS, Schedule.every(Duration.ofHours(1)));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @AutoClose
    private final Bench bench = new Bench();

    private final Recurring one = recurring(HOURLY);
    private final Recurring other = recurring(HOURLY);

    private Recurring recurring(RecurringJob job) {
        return new Recurring(bench.jobs, bench.board, List.of(job), bench.clock);
    }

    private List<Instant> delayed() {
        return bench.board.list(MAILS, JobState.DELAYED, PageRequest.first(100)).items().stream()
                .map(JobInfo::at)
                .toList();
    }

    /// Does what is due, as one of many processes; how many jobs that was.
    private int done() {
        var claimed = bench.claim(MINUTE);
        claimed.forEach(job -> bench.jobs.complete(MAILS, List.of(job.receipt())));
        return claimed.size();
    }

    @Test
    void eachTimeIsOneJobHoweverManyProcessesThereAre() {
        int done = 0;
        for (int minute = 0; minute < 599; minute++) {
            one.look();
            other.look();
            recurring(HOURLY).look();
            done += done();
            bench.advance(MINUTE);
        }
        assertThat(done).isEqualTo(9);
        assertThat(delayed()).containsExactly(Instant.parse("2026-01-31T22:00:00Z"));
    }

    @Test
    void twoProcessesAtWorkDoEachTimeOnce() {
        AtomicInteger runs = new AtomicInteger();
        JobHandler handler = mails(JobSettings.DEFAULT, job -> runs.incrementAndGet());
        bench.process("a", handler);
        bench.process("b", handler);
        one.look();
        other.look();
        bench.advance(HOUR);
        Instant due = bench.clock.instant();
        eventually(() -> bench.board.find(MAILS, HOURLY.id(due)).isEmpty());
        one.look();
        other.look();
        assertThat(runs).hasValue(1);
        assertThat(delayed()).containsExactly(Instant.parse("2026-01-31T14:00:00Z"));
    }

    @Test
    void aClockThatIsAheadOrBehindDoesNotMakeATimeComeTwice() {
        one.look();
        bench.advance(HOUR.minusSeconds(5));
        Recurring ahead = new Recurring(
                bench.jobs,
                bench.board,
                List.of(HOURLY),
                () -> bench.clock.instant().plusSeconds(10));
        Recurring behind = new Recurring(
                bench.jobs,
                bench.board,
                List.of(HOURLY),
                () -> bench.clock.instant().minusSeconds(10));
        int done = 0;
        for (int second = 0; second < 60; second++) {
            ahead.look();
            behind.look();
            one.look();
            done += done();
            bench.advance(Duration.ofSeconds(1));
        }
        assertThat(done).isEqualTo(1);
        assertThat(delayed()).containsExactly(Instant.parse("2026-01-31T14:00:00Z"));
    }

    @Test
    void manyTimesWithNobodyAtWorkAreOneJob() {
        for (int hour = 0; hour < 10; hour++) {
            one.look();
            other.look();
            bench.advance(HOUR);
        }
        assertThat(bench.board.sizes(MAILS).ready()).isEqualTo(1);
        assertThat(done()).isEqualTo(1);
    }

    @Test
    void whatWasMissedWhileAllProcessesWereDownIsDoneOnce() {
        one.look();
        bench.advance(HOUR.multipliedBy(5).plus(MINUTE));
        Recurring started = recurring(HOURLY);
        int done = 0;
        for (int n = 0; n < 30; n++) {
            started.look();
            done += done();
            bench.advance(MINUTE);
        }
        assertThat(done).isEqualTo(1);
        assertThat(delayed()).containsExactly(Instant.parse("2026-01-31T18:00:00Z"));
    }

    @Test
    void aMonthIsWaitedForWhole() {
        Schedule firstOfMonth = after -> ZonedDateTime.ofInstant(after, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .withDayOfMonth(1)
                .plusMonths(1)
                .toInstant();
        Recurring monthly = recurring(RecurringJob.of(MAILS, firstOfMonth));
        int done = 0;
        for (int day = 0; day < 365; day++) {
            monthly.look();
            done += done();
            bench.advance(Duration.ofDays(1));
        }
        assertThat(done).isEqualTo(12);
    }

    @Test
    void aTimeFartherThanAJobMayWaitIsEnqueuedWhenItIsNearer() {
        Instant leapDay = Instant.parse("2028-02-29T00:00:00Z");
        Recurring rare = recurring(RecurringJob.of(MAILS, after -> leapDay));
        rare.look();
        assertThat(delayed()).isEmpty();
        bench.advance(Duration.ofDays(400));
        rare.look();
        assertThat(delayed()).containsExactly(leapDay);
    }

    @Test
    void whileOneIsAtWorkInAnyProcessTheNextTimeWaits() {
        one.look();
        other.look();
        bench.advance(HOUR);
        var claimed = bench.claim(HOUR);
        one.look();
        other.look();
        assertThat(delayed()).isEmpty();
        bench.jobs.complete(MAILS, List.of(claimed.getFirst().receipt()));
        other.look();
        assertThat(delayed()).containsExactly(Instant.parse("2026-01-31T14:00:00Z"));
    }

    @Test
    void aJobThatFailsKeepsTheNextTimeWaitingInsteadOfPilingUp() {
        one.look();
        bench.advance(HOUR);
        bench.jobs.fail(
                MAILS,
                bench.claim(MINUTE).getFirst().receipt(),
                new JobFailure("broken", ""),
                Optional.of(HOUR.multipliedBy(3)));
        for (int n = 0; n < 4; n++) {
            one.look();
            bench.advance(MINUTE);
        }
        assertThat(delayed()).hasSize(1);
    }
}
