package dev.stoa.domain.order;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.customer.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The orders of the shop: one consistency group with inventory, coupons, credits, payments and [OrderEvents].
///
/// All methods throw [dev.stoa.domain.BackendException] when the backend is down.
public interface Orders {

    /// Places an order: uses its coupons, debits its credit, holds its stock, records its payment as requested and
    /// its event, all in one atomic step or not at all.
    ///
    /// Checked in this order: key, cart, coupons, credit, stock. Of N callers with one key one order comes to be
    /// and the others get it; of N callers with one state of a cart likewise, unless the order was cancelled before
    /// it was paid. Of N callers racing for the last unit, use or penny one gets it. An order with nothing to pay
    /// is paid at once. Keys are remembered as long as the order.
    Placing place(Placement placement);

    /// Moves an order if [Order#mayMove] allows it, checking and moving in one step: of N racing callers one moves
    /// it. [Actor#PAYMENT] moves pending orders only, so nothing that comes late undoes a paid one.
    ///
    /// To `PAID`: the held stock leaves the shelf, re-reserved in the same step if the hold has run out; if that
    /// fails the order is cancelled. To `CANCELLED` or `REFUNDED`: stock, coupons and credit go back, exactly once,
    /// and what was or may yet be paid becomes due to be given back. Every move has its event in the same step.
    Moving move(OrderId id, OrderState to, Actor by);

    Optional<Order> find(OrderId id);

    /// The customer's own order; empty for somebody else's.
    Optional<Order> find(OrderId id, CustomerId customer);

    /// What [#place] would answer for this key before looking at anything else; empty if it was never used.
    Optional<Placing> replay(CustomerId customer, OrderKey key);

    /// The customer's orders, newest first.
    Page<Order> of(CustomerId customer, PageRequest request);

    /// The orders in a state, longest in it first.
    Page<Order> in(OrderState state, PageRequest request);

    /// Pending orders that have been so for at least `age`, longest first.
    ///
    /// @param limit 1 to 1,000
    List<Order> pending(Duration age, int limit);
}
