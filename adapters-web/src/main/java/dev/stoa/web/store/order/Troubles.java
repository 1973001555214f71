package dev.stoa.web.store.order;

import dev.stoa.application.cart.CartView;
import dev.stoa.application.order.OrderAnswer;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.domain.inventory.ShortLine;
import dev.stoa.domain.order.Placing;
import dev.stoa.web.Format;
import java.util.List;

/// Explains to a customer why an order was not taken.
final class Troubles {

    private static final String NOTHING_CHARGED = "Nothing was ordered or charged.";

    private final CartView cart;

    /// @param cart knows what things are called
    Troubles(CartView cart) {
        this.cart = cart;
    }

    /// [Trouble#NONE] if the order was taken, or if there is nothing to order.
    Trouble of(OrderAnswer answer) {
        return switch (answer) {
            case OrderAnswer.Ordered ordered -> Trouble.NONE;
            case OrderAnswer.NoCart absent -> Trouble.NONE;
            case OrderAnswer.EmptyCart empty -> Trouble.NONE;
            case OrderAnswer.PaymentDeclined declined ->
                Trouble.of(
                        "The payment was declined",
                        "Your bank said no. Nothing was charged and your cart is as it was; try another way to pay. "
                                + "Among your orders this one stands as not paid.");
            case OrderAnswer.NotForSale gone ->
                new Trouble(
                        "Something is not sold any more",
                        gone.skus().stream()
                                .map(sku -> name(sku) + " was taken off the shelf. Take it out of the cart to go on.")
                                .toList());
            case OrderAnswer.CouponsRefused refused -> coupons(refused.coupons());
            case OrderAnswer.PriceChanged changed ->
                Trouble.of(
                        "The total changed while you were here",
                        "It is %s now. The lines below say what changed. %s"
                                .formatted(Format.money(changed.totals().total()), NOTHING_CHARGED));
            case OrderAnswer.Refused refused -> of(refused.why());
        };
    }

    private Trouble of(Placing why) {
        return switch (why) {
            case Placing.OutOfStock shortage ->
                new Trouble(
                        "There is not enough left",
                        shortage.lines().stream().map(this::shortage).toList());
            case Placing.CouponRefused refused -> coupons(refused.coupons());
            case Placing.CreditShort credit ->
                Trouble.of(
                        "Your credit changed",
                        "It is %s now. %s".formatted(Format.money(credit.balance()), NOTHING_CHARGED));
            case Placing.KeyReused reused ->
                Trouble.of("This form was sent before", "Look at your orders before you send it again.");
            case Placing.CartAlreadyOrdered ordered ->
                Trouble.of("This cart was ordered already", "It may have been in another tab. Look at your orders.");
            case Placing.Placed placed -> Trouble.NONE;
            case Placing.AlreadyPlaced placed -> Trouble.NONE;
        };
    }

    private String shortage(ShortLine line) {
        return line.available() == 0
                ? "%s is sold out. Take it out of the cart to go on.".formatted(name(line.sku()))
                : "%s: you wanted %s, and only %s left. Change the quantity to go on."
                        .formatted(
                                name(line.sku()),
                                Format.number(line.wanted()),
                                Format.count(line.available(), "is", "are"));
    }

    private static Trouble coupons(List<RefusedCoupon> coupons) {
        return new Trouble(
                "A coupon does not work",
                coupons.stream()
                        .map(coupon -> "%s: %s. Take it off the cart to go on."
                                .formatted(coupon.code(), coupon.why().reason()))
                        .toList());
    }

    private String name(Sku sku) {
        return cart.lines().stream()
                .filter(line -> line.line().sku().equals(sku))
                .flatMap(line -> line.product().map(Product::name).stream())
                .findFirst()
                .orElse(sku.value());
    }
}
