package dev.stoa.web.store.catalog;

import dev.stoa.domain.catalog.Merchant;
import dev.stoa.web.Frame;
import dev.stoa.web.Pager;
import java.util.List;

/// All makers.
public record MerchantsPage(Frame frame, List<Merchant> makers, Pager pager) {}
