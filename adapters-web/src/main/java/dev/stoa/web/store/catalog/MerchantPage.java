package dev.stoa.web.store.catalog;

import dev.stoa.web.Frame;
import dev.stoa.web.Pager;
import java.util.List;
import java.util.Optional;

/// A maker with its offers and goods.
///
/// @param followers empty if that cannot be known now
/// @param isFollowed by whoever looks
public record MerchantPage(
        Frame frame,
        String slug,
        String name,
        String description,
        Optional<Long> followers,
        boolean isFollowed,
        List<Ticket> offers,
        List<ProductCard> products,
        Pager pager) {}
