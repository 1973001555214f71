package dev.stoa.http.order;

import dev.stoa.application.order.OrderAnswer;
import dev.stoa.domain.Fault;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.domain.inventory.ShortLine;
import dev.stoa.domain.order.Moving;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Placing;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// How the API says that the shop would not take or move an order.
final class OrderProblems {

    private OrderProblems() {}

    /// The order, or the problem that stands in its way.
    static Order orThrow(OrderAnswer answer) {
        return switch (answer) {
            case OrderAnswer.Ordered ordered -> ordered.order();
            case OrderAnswer.PaymentDeclined declined ->
                throw new ProblemException(
                        ProblemCode.PAYMENT_DECLINED,
                        "The payment was declined; order %s was cancelled."
                                .formatted(declined.order().id()));
            case OrderAnswer.NoCart absent -> throw ProblemException.notFound("such cart");
            case OrderAnswer.EmptyCart empty ->
                throw new ProblemException(ProblemCode.CART_EMPTY, "There is nothing in the cart.");
            case OrderAnswer.NotForSale gone -> throw notForSale(gone.skus());
            case OrderAnswer.CouponsRefused refused -> throw refused(refused.coupons());
            case OrderAnswer.PriceChanged changed ->
                throw new ProblemException(
                        ProblemCode.PRICE_CHANGED,
                        "The total is %s now.".formatted(changed.totals().total()));
            case OrderAnswer.Refused refused -> throw refused(refused.why());
        };
    }

    private static ProblemException refused(Placing why) {
        return switch (why) {
            case Placing.OutOfStock shortage -> outOfStock(shortage.lines());
            case Placing.CouponRefused refused -> refused(refused.coupons());
            case Placing.CreditShort credit ->
                new ProblemException(
                        ProblemCode.CREDIT_SHORT, "The credit is only %s now.".formatted(credit.balance()));
            case Placing.KeyReused reused ->
                new ProblemException(ProblemCode.IDEMPOTENCY_KEY_REUSED, "This key came first with another body.");
            case Placing.CartAlreadyOrdered ordered ->
                new ProblemException(ProblemCode.CART_ORDERED, "The cart became order %s.".formatted(ordered.order()));
            case Placing.Placed placed -> throw new IllegalStateException("a placed order is no refusal");
            case Placing.AlreadyPlaced placed -> throw new IllegalStateException("a placed order is no refusal");
        };
    }

    private static ProblemException outOfStock(List<ShortLine> lines) {
        List<Fault> faults = lines.stream()
                .map(line -> new Fault(
                        pointer(line.sku()),
                        "out-of-stock",
                        "%s: %d wanted, %d available".formatted(line.sku(), line.wanted(), line.available())))
                .toList();
        return new ProblemException(
                ProblemCode.OUT_OF_STOCK, "%d of the lines are short.".formatted(lines.size()), faults);
    }

    private static ProblemException notForSale(List<Sku> skus) {
        List<Fault> faults = skus.stream()
                .map(sku -> new Fault(pointer(sku), "not-for-sale", sku + " is not sold any more"))
                .toList();
        return new ProblemException(ProblemCode.NOT_FOR_SALE, "Something in the cart is not for sale.", faults);
    }

    private static ProblemException refused(List<RefusedCoupon> coupons) {
        List<Fault> faults = coupons.stream()
                .map(coupon -> new Fault(
                        "/coupons/" + coupon.code().value(),
                        coupon.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        coupon.why().reason()))
                .toList();
        return new ProblemException(
                ProblemCode.COUPON_REFUSED, faults.getFirst().message(), faults);
    }

    private static String pointer(Sku sku) {
        return "/lines/" + sku.value().replace("~", "~0").replace("/", "~1");
    }

    /// The moved order, or the problem that stands in its way.
    ///
    /// @param possible what can be done to an order in a state, in words
    static Order orThrow(Moving moving, OrderId id, Function<OrderState, String> possible) {
        return switch (moving) {
            case Moving.Moved moved -> moved.order();
            case Moving.AlreadyThere there -> there.order();
            case Moving.Shortfall shortfall -> throw outOfStock(shortfall.lines());
            case Moving.Illegal illegal ->
                throw new ProblemException(
                        ProblemCode.ILLEGAL_MOVE, possible.apply(illegal.order().state()));
            case Moving.Absent absent -> throw absent(id);
        };
    }

    static ProblemException absent(OrderId id) {
        return ProblemException.notFound("order " + id);
    }
}
