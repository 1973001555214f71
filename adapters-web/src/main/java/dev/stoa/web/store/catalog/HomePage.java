package dev.stoa.web.store.catalog;

import dev.stoa.web.Frame;
import dev.stoa.web.Link;
import java.util.List;

/// The front of the shop.
public record HomePage(Frame frame, List<Ticket> trending, List<ProductCard> popular, List<Link> makers) {}
