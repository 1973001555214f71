package dev.stoa.web.store.cart;

import dev.stoa.domain.order.Totals;
import dev.stoa.web.Format;

/// What it all costs.
///
/// @param discount empty if there is none
public record Sums(String subtotal, String discount, String shipping, String total) {

    public static Sums of(Totals totals) {
        return new Sums(
                Format.money(totals.subtotal()),
                totals.discount().isZero() ? "" : Format.money(totals.discount().negated()),
                totals.shipping().isZero() ? "Free" : Format.money(totals.shipping()),
                Format.money(totals.total()));
    }
}
