package dev.stoa.domain.order;

import java.util.List;

/// The outbox of the orders: events wait here until somebody has carried them on, at least once. All methods throw
/// [dev.stoa.domain.BackendException] when the backend is down.
public interface OrderEvents {

    /// The events not yet acknowledged, in commit order. Reading takes nothing away.
    ///
    /// @param limit 1 to 1,000
    List<OrderEvent> waiting(int limit);

    /// Forgets all events up to and including this position. Repeating it changes nothing.
    void acknowledge(long position);
}
