package dev.stoa.domain.order;

import java.time.Duration;
import java.util.List;

/// The outbox of the orders: events wait here until somebody has carried them on, at least once. All methods throw
/// [dev.stoa.domain.BackendException] when the backend is down.
public interface OrderEvents {

    /// Takes the outbox for this relay if no other holds it, or prolongs its hold, for so long from now; returns
    /// whether it holds it now. Of N relays racing one gets it; a hold is over at its end to the millisecond. It
    /// keeps relays of many processes from telling everything many times; each still checks nothing but this.
    ///
    /// @param lease 1 ms to 1 hour
    boolean hold(RelayId relay, Duration lease);

    /// The events not yet acknowledged, in commit order. Reading takes nothing away.
    ///
    /// @param limit 1 to 1,000
    List<OrderEvent> waiting(int limit);

    /// Forgets all events up to and including this position. Repeating it changes nothing.
    void acknowledge(long position);
}
