package dev.stoa.http.cart;

import dev.stoa.application.cart.CartView;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.coupon.AppliedCoupon;
import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.domain.order.Totals;
import dev.stoa.http.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A cart as the API shows it.
///
/// @param expiresAt null while nothing was ever put in
@Serdeable
record CartJson(
        String id,
        long version,
        List<Line> lines,
        List<Coupon> coupons,
        String note,
        Sums totals,
        @Nullable Instant expiresAt) {

    /// @param name the SKU if the product is not sold any more
    /// @param available how many could be ordered now
    @Serdeable
    record Line(
            String sku,
            String name,
            @Nullable String slug,
            int quantity,
            MoneyJson unitPrice,
            MoneyJson lineTotal,
            long available,
            boolean priceChanged,
            MoneyJson priceWhenAdded) {

        static Line of(CartView.Line line) {
            return new Line(
                    line.line().sku().value(),
                    line.product().map(Product::name).orElse(line.line().sku().value()),
                    line.product().map(product -> product.slug().value()).orElse(null),
                    line.line().quantity(),
                    MoneyJson.of(line.unitPrice()),
                    MoneyJson.of(line.total()),
                    line.available(),
                    line.priceChanged(),
                    MoneyJson.of(line.line().priceWhenAdded()));
        }
    }

    /// @param discount what it takes off; null if it is refused
    /// @param refused the reason's word, such as `below-minimum`; null if it works
    @Serdeable
    record Coupon(
            String code,
            @Nullable MoneyJson discount,
            @Nullable String refused,
            @Nullable String reason) {

        static Coupon of(AppliedCoupon coupon) {
            return new Coupon(coupon.code().value(), MoneyJson.of(coupon.discount()), null, null);
        }

        static Coupon of(RefusedCoupon coupon) {
            String word = coupon.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Coupon(coupon.code().value(), null, word, coupon.why().reason());
        }
    }

    @Serdeable
    record Sums(MoneyJson subtotal, MoneyJson discount, MoneyJson shipping, MoneyJson total) {

        static Sums of(Totals totals) {
            return new Sums(
                    MoneyJson.of(totals.subtotal()),
                    MoneyJson.of(totals.discount()),
                    MoneyJson.of(totals.shipping()),
                    MoneyJson.of(totals.total()));
        }
    }

    static CartJson of(CartView view) {
        Cart cart = view.cart();
        return new CartJson(
                cart.id().value(),
                cart.version(),
                view.lines().stream().map(Line::of).toList(),
                Stream.concat(
                                view.quote().applied().stream().map(Coupon::of),
                                view.quote().refused().stream().map(Coupon::of))
                        .toList(),
                cart.note(),
                Sums.of(view.quote().totals()),
                cart.version() == 0 ? null : cart.expiresAt());
    }
}
