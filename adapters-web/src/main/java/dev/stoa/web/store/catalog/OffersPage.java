package dev.stoa.web.store.catalog;

import dev.stoa.web.Frame;
import dev.stoa.web.Pager;
import java.util.List;

/// All offers of now.
public record OffersPage(Frame frame, List<Ticket> offers, Pager pager) {}
