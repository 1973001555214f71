package dev.stoa.domain.audience;

import dev.stoa.domain.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days in UTC, both ends included; at most [#MAX].
public record Days(LocalDate first, LocalDate last) {

    public static final int MAX = 31;

    public Days {
        Require.range("days", ChronoUnit.DAYS.between(first, last) + 1, 1, MAX);
    }

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }
}
