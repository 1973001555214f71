package dev.stoa.bootstrap.wiring;

import dev.stoa.application.queue.Schedule;
import io.micronaut.scheduling.cron.CronExpression;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The times of a cron expression (second, minute, hour, day of month, month, day of week) in a time zone. The
/// times of an hour that summer time leaves out do not come that day, those of an hour that is repeated come twice;
/// in UTC neither happens.
record CronSchedule(CronExpression expression, ZoneId zone) implements Schedule {

    static Schedule utc(String expression) {
        return of(expression, ZoneOffset.UTC);
    }

    static Schedule of(String expression, ZoneId zone) {
        return new CronSchedule(CronExpression.create(expression), zone);
    }

    @Override
    public Instant next(Instant after) {
        return expression.nextTimeAfter(after.atZone(zone)).toInstant();
    }
}
