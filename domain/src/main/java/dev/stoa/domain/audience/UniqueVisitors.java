package dev.stoa.domain.audience;

import java.util.List;

/// How many different visitors came, however often each did. All methods throw
/// [dev.stoa.domain.BackendException] when the backend is down.
public interface UniqueVisitors {

    /// For how many days a day is remembered at least.
    int REMEMBERED_DAYS = 400;

    /// Counts the visitor on the day it is by the store's clock (UTC). Counting again changes nothing.
    void visited(Population population, VisitorId visitor);

    /// How many visitors came on any of the days: within 2.5 % of the truth from 1,000 on (three standard errors of
    /// 0.81 %), within 2 below 100 and within 3 % between. A family may be exact.
    long estimate(Population population, Days days);

    /// [#estimate] for several spans, in one step.
    ///
    /// @param spans 1 to 100
    List<Long> estimates(Population population, List<Days> spans);
}
