package dev.stoa.web.console;

import dev.stoa.application.audience.AudienceNow;
import dev.stoa.domain.audience.Period;
import dev.stoa.domain.audience.Retention;
import java.time.LocalDate;
import java.util.List;

/// Who comes, and who comes back.
///
/// @param period of the cohorts
/// @param cohorts the newest first
public record AudiencePage(ConsoleFrame frame, AudienceNow now, Period period, List<Cohort> cohorts) {

    /// Those who first came in one period.
    public record Cohort(LocalDate start, long size, List<Cell> cells) {
        public Cohort {
            cells = List.copyOf(cells);
        }
    }

    /// How many of them came in a period.
    ///
    /// @param heat 0 to 10
    public record Cell(long came, String percent, long heat) {}

    public AudiencePage {
        cohorts = List.copyOf(cohorts);
    }

    public static Cohort cohort(Retention retention) {
        return new Cohort(
                retention.start(),
                retention.size(),
                retention.returned().stream()
                        .map(came -> cell(came, retention.size()))
                        .toList());
    }

    private static Cell cell(long came, long size) {
        double share = size == 0 ? 0 : (double) came / size;
        return new Cell(came, Math.round(share * 100) + " %", came == 0 ? 0 : Math.max(1, Math.round(share * 10)));
    }

    /// How many columns the heat map has.
    public int periods() {
        return cohorts.stream().mapToInt(cohort -> cohort.cells().size()).max().orElse(0);
    }

    /// How high the bar of a day is, 0 to 10.
    public long bar(long visitors) {
        long most =
                now.days().stream().mapToLong(AudienceNow.Day::visitors).max().orElse(0);
        return most == 0 || visitors == 0 ? 0 : Math.max(1, Math.round(10.0 * visitors / most));
    }
}
