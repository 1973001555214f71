package dev.stoa.domain.audience;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// What retention is told by: days, or ISO weeks from Monday to Sunday, in UTC.
public enum Period {
    DAY {
        @Override
        public LocalDate start(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate plus(LocalDate start, int periods) {
            return start.plusDays(periods);
        }
    },
    WEEK {
        @Override
        public LocalDate start(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public LocalDate plus(LocalDate start, int periods) {
            return start.plusWeeks(periods);
        }
    };

    /// The first day of the period this day is in.
    public abstract LocalDate start(LocalDate day);

    /// The first day of the period so many later, or earlier if negative.
    public abstract LocalDate plus(LocalDate start, int periods);
}
