package dev.stoa.domain.inventory;

import dev.stoa.domain.catalog.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stock of every SKU and the reservations on it.
///
/// No interleaving of these methods and of orders ever sells a unit twice. A reservation is dead when `now >=
/// expiresAt`, whether or not anybody has noticed, and its units are available from then on. A reservation that
/// expired, was committed or released is remembered for [#MEMORY]. All methods throw
/// [dev.stoa.domain.BackendException] when the backend is down.
public interface Inventory {

    /// The most SKUs in one question or reservation.
    int MAX_LINES = 1_000;

    /// How long the end of a reservation is remembered.
    Duration MEMORY = Duration.ofDays(1);

    /// The stock of these SKUs at one moment; SKUs never stocked are left out.
    ///
    /// @param skus at most [#MAX_LINES]
    Map<Sku, Stock> stock(List<Sku> skus);

    /// Records a count of the shelf, replacing what was on hand, also with less than is reserved: then some
    /// reservation meets a shortfall when it is committed.
    ///
    /// @param onHand 0 to [Stock#MAX]
    Stock setOnHand(Sku sku, long onHand);

    /// Adds `delta` units, or takes them away if that many are neither reserved nor missing. Checking and changing
    /// are one atomic step: of N callers racing to take the last unit one gets it.
    StockChange adjust(Sku sku, long delta);

    /// Holds all lines for `hold` from now, or none of them. Lines of one SKU are added up before they are checked.
    ///
    /// Of N callers racing for the last unit one holds it. Repeating a live reservation with the same lines answers
    /// with its first expiry and holds nothing more; an expired one is reserved anew.
    ///
    /// @param lines 1 to [#MAX_LINES]
    Reserving reserve(ReservationId id, List<StockLine> lines, Duration hold);

    /// Takes the reserved units off the shelf. A reservation that has expired is reserved again in the same step if
    /// everything is still there. Repeating it changes nothing.
    Committing commit(ReservationId id);

    /// Makes the units available again. An expired, committed, released or unknown reservation stays as it is.
    void release(ReservationId id);

    /// Prolongs a live reservation to `hold` from now; empty if it is not live. Never shortens.
    Optional<Instant> extend(ReservationId id, Duration hold);

    /// Takes off the books what has expired and nobody has touched since: the units of up to [#MAX_LINES]
    /// reservations and
    /// orders, and up to as many reservations that are not remembered any more. It changes no answer, only how much
    /// is kept; call it now and then.
    void sweep();
}
