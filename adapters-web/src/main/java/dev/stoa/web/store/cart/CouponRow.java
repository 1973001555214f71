package dev.stoa.web.store.cart;

import dev.stoa.application.cart.CartView;
import dev.stoa.web.Format;
import java.util.List;
import java.util.stream.Stream;

/// A coupon on a cart.
///
/// @param effect what it takes off, or why it takes nothing off
public record CouponRow(String code, String effect, boolean works) {

    static List<CouponRow> of(CartView view) {
        return Stream.concat(
                        view.quote().applied().stream()
                                .map(each -> new CouponRow(
                                        each.code().value(),
                                        Format.money(each.discount().negated()),
                                        true)),
                        view.quote().refused().stream()
                                .map(each -> new CouponRow(
                                        each.code().value(),
                                        Format.sentence(each.why().reason()),
                                        false)))
                .toList();
    }
}
