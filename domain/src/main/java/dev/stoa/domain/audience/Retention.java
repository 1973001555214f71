package dev.stoa.domain.audience;

import java.time.LocalDate;
import java.util.List;

/// How many of those who first came in one period came again in later ones.
///
/// @param start the first day of the period
/// @param size how many first came then
/// @param returned how many of them came in the period itself (all of them), the next, and so on
public record Retention(LocalDate start, long size, List<Long> returned) {

    public Retention {
        returned = List.copyOf(returned);
    }
}
