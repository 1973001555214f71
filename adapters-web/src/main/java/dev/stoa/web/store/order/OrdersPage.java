package dev.stoa.web.store.order;

import dev.stoa.web.Frame;
import dev.stoa.web.Pager;
import java.util.List;

/// One's own orders, newest first.
///
/// @param isEmptied whether there was nothing left in the cart to order
public record OrdersPage(Frame frame, boolean isEmptied, List<OrderRow> orders, Pager pager) {}
