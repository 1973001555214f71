package dev.stoa.web.store.cart;

import dev.stoa.application.cart.CartView;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.web.Frame;
import java.util.List;
import java.util.Optional;

/// The cart.
///
/// @param note what the shopper wrote, possibly empty
/// @param done what was done just now: `again`, `noted`, `removed` or nothing
/// @param added the name of what was put in just now
/// @param fault why a change was refused, possibly empty
/// @param coupon the code that was typed and refused
/// @param couponFault why, possibly empty
public record CartPage(
        Frame frame,
        List<CartLineRow> lines,
        List<CouponRow> coupons,
        Sums sums,
        String note,
        String done,
        Optional<String> added,
        String fault,
        String coupon,
        String couponFault) {

    static CartPage of(Frame frame, CartView view, String added) {
        CartSummary summary = CartSummary.of(view);
        return new CartPage(
                frame,
                summary.lines(),
                summary.coupons(),
                summary.sums(),
                view.cart().note(),
                "",
                view.lines().stream()
                        .filter(line -> line.line().sku().value().equals(added))
                        .map(line -> CartLineRow.of(line).name())
                        .findFirst(),
                "",
                "",
                "");
    }

    static CartPage empty(Frame frame) {
        return new CartPage(
                frame, List.of(), List.of(), new Sums("", "", "", ""), "", "", Optional.empty(), "", "", "");
    }

    CartPage after(String what) {
        return new CartPage(frame, lines, coupons, sums, note, what, added, fault, coupon, couponFault);
    }

    CartPage refusing(String why) {
        return new CartPage(frame, lines, coupons, sums, note, done, added, why, coupon, couponFault);
    }

    CartPage refusingLine(Sku sku, String why) {
        List<CartLineRow> marked = lines.stream()
                .map(line -> line.sku().equals(sku.value()) ? line.refusing(why) : line)
                .toList();
        return new CartPage(frame, marked, coupons, sums, note, done, added, fault, coupon, couponFault);
    }

    CartPage refusingCoupon(String code, String why) {
        return new CartPage(frame, lines, coupons, sums, note, done, added, fault, code, why);
    }

    public boolean isDone(String what) {
        return done.equals(what);
    }

    public boolean hasNews() {
        return lines.stream().anyMatch(line -> !line.news().isEmpty());
    }
}
