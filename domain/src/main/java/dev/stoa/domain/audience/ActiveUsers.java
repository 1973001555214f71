package dev.stoa.domain.audience;

import java.time.LocalDate;
import java.util.List;

/// Who was active on which day, exactly. All methods throw [dev.stoa.domain.BackendException] when the backend is
/// down.
public interface ActiveUsers {

    /// For how many days a day is remembered at least.
    int REMEMBERED_DAYS = 400;

    /// Notes that the user is active on the day it is by the store's clock (UTC), and, if there was none before,
    /// that this is its first. Noting again changes nothing. Of N racing notes of a new user one makes the first
    /// day.
    void active(Population population, VisitorId user);

    /// How many users were active on any of the days.
    long count(Population population, Days days);

    /// How many were active on each of the days, in order.
    List<Long> daily(Population population, Days days);

    /// For each of the cohorts from the oldest to the one `last` is in: how many first came then, and how many of
    /// them were active in each period from then to the one `last` is in.
    ///
    /// @param cohorts 1 to 31
    List<Retention> retention(Population population, Period period, LocalDate last, int cohorts);

    /// Forgets everything about the user, so that it counts nowhere; whether it was known.
    boolean forget(Population population, VisitorId user);
}
