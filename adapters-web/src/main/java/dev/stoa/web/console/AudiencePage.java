package dev.stoa.web.console;

import dev.stoa.application.audience.AudienceNow;
import dev.stoa.domain.audience.Period;
import dev.stoa.domain.audience.Retention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Who comes, and who comes back.
///
/// @param now empty if that cannot be known now
/// @param period of the cohorts
/// @param cohorts the newest first; empty if they cannot be known now
public record AudiencePage(
        ConsoleFrame frame, Optional<AudienceNow> now, Period period, Optional<List<Cohort>> cohorts) {

    /// Those who first came in one period.
    public record Cohort(LocalDate start, long size, List<Cell> cells) {
        public Cohort {
            cells = List.copyOf(cells);
        }
    }

    /// How many of them came in a period, as a share.
    ///
    /// @param heat 0 to 10
    public record Cell(String percent, long heat) {}

    public AudiencePage {
        cohorts = cohorts.map(List::copyOf);
    }

    /// @param retention the oldest first
    static List<Cohort> cohorts(List<Retention> retention) {
        return retention.reversed().stream().map(AudiencePage::cohort).toList();
    }

    private static Cohort cohort(Retention retention) {
        return new Cohort(
                retention.start(),
                retention.size(),
                retention.returned().stream()
                        .map(came -> cell(came, retention.size()))
                        .toList());
    }

    private static Cell cell(long came, long size) {
        double share = size == 0 ? 0 : (double) came / size;
        return new Cell(Math.round(share * 100) + " %", came == 0 ? 0 : Math.max(1, Math.round(share * 10)));
    }

    /// How many columns the heat map has.
    public int periods() {
        return cohorts.stream()
                .flatMap(List::stream)
                .mapToInt(cohort -> cohort.cells().size())
                .max()
                .orElse(0);
    }

    /// How high the bar of a day is, 0 to 10.
    public long bar(long visitors) {
        long most = now.stream()
                .flatMap(each -> each.days().stream())
                .mapToLong(AudienceNow.Day::visitors)
                .max()
                .orElse(0);
        return most == 0 || visitors == 0 ? 0 : Math.max(1, Math.round(10.0 * visitors / most));
    }
}
