package dev.stoa.web.store.order;

import dev.stoa.web.Frame;
import dev.stoa.web.Pager;
import java.util.List;

/// One's own orders, newest first.
public record OrdersPage(Frame frame, List<OrderRow> orders, Pager pager) {}
