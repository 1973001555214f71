package dev.stoa.application.order;

import dev.stoa.application.cart.CartTarget;
import dev.stoa.application.cart.CartView;
import dev.stoa.application.order.OrderAnswer.CouponsRefused;
import dev.stoa.application.order.OrderAnswer.EmptyCart;
import dev.stoa.application.order.OrderAnswer.NoCart;
import dev.stoa.application.order.OrderAnswer.NotForSale;
import dev.stoa.application.order.OrderAnswer.Ordered;
import dev.stoa.application.order.OrderAnswer.PaymentDeclined;
import dev.stoa.application.order.OrderAnswer.PriceChanged;
import dev.stoa.application.order.OrderAnswer.Refused;
import dev.stoa.domain.Ids;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.order.Bill;
import dev.stoa.domain.order.CartVersion;
import dev.stoa.domain.order.Moving;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.order.Placement;
import dev.stoa.domain.order.Placing;
import dev.stoa.domain.order.Totals;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;

/// Turns a cart into an order.
///
/// The cart is read with the prices of this moment; whether stock, coupons and credit are there is decided when the
/// order is placed, in one atomic step, not here. Then the gateway is asked, and only then is the cart emptied. A
/// crash in between loses nothing: repeating the key finds the order, and [PaymentResolver] gets it paid.
public final class Checkout {

    /// How long stock waits for a payment.
    public static final Duration HOLD = Duration.ofMinutes(15);

    private final CheckoutCarts carts;
    private final Credits credits;
    private final Orders orders;
    private final Cashier cashier;
    private final Ids ids;

    public Checkout(CheckoutCarts carts, Credits credits, Orders orders, Cashier cashier, Ids ids) {
        this.carts = carts;
        this.credits = credits;
        this.orders = orders;
        this.cashier = cashier;
        this.ids = ids;
    }

    /// A key that was used before is answered before anything else, since its cart is empty by now.
    public OrderAnswer order(OrderRequest request) {
        Optional<Placing> before = orders.replay(request.customer(), request.key());
        if (before.isPresent()) {
            return answer(before.get());
        }
        Optional<CartView> view = carts.view(request.cart(), shopper(request));
        return view.isEmpty() ? new NoCart() : order(request, view.get());
    }

    private OrderAnswer order(OrderRequest request, CartView view) {
        Optional<OrderAnswer> refusal = refusal(request, view);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Placing placing = orders.place(placement(request, view));
        if (placing instanceof Placing.CartAlreadyOrdered before && isBought(before.order())) {
            carts.empty(target(request, view));
        }
        return placing instanceof Placing.Placed placed ? pay(request, view, placed.order()) : answer(placing);
    }

    private static Optional<OrderAnswer> refusal(OrderRequest request, CartView view) {
        if (view.cart().isEmpty()) {
            return Optional.of(new EmptyCart());
        }
        List<Sku> gone = view.lines().stream()
                .filter(line -> line.product().isEmpty())
                .map(line -> line.line().sku())
                .toList();
        if (!gone.isEmpty()) {
            return Optional.of(new NotForSale(gone));
        }
        if (!view.quote().refused().isEmpty()) {
            return Optional.of(new CouponsRefused(view.quote().refused()));
        }
        Totals totals = view.quote().totals();
        return request.expectedTotal()
                .filter(expected -> !expected.equals(totals.total()))
                .map(expected -> new PriceChanged(totals));
    }

    private Placement placement(OrderRequest request, CartView view) {
        Totals totals = view.quote().totals();
        return new Placement(
                new OrderId(ids.next("ord")),
                request.customer(),
                request.key(),
                CartVersion.of(view.cart()),
                view.lines().stream().map(Checkout::line).toList(),
                new Bill(totals, view.quote().applied(), credit(request, totals.total())),
                request.shipTo(),
                request.payment(),
                HOLD);
    }

    private static OrderLine line(CartView.Line line) {
        Sku sku = line.line().sku();
        String name = line.product().map(Product::name).orElse(sku.value());
        return new OrderLine(sku, name, line.line().quantity(), line.unitPrice());
    }

    private Money credit(OrderRequest request, Money total) {
        if (!request.useCredit()) {
            return Money.zero(total.getCurrencyUnit());
        }
        Money balance = credits.balance(request.customer(), total.getCurrencyUnit());
        return balance.isLessThan(total) ? balance : total;
    }

    private OrderAnswer pay(OrderRequest request, CartView view, Order placed) {
        OrderAnswer answer = answer(cashier.pay(placed));
        if (answer instanceof Ordered) {
            carts.empty(target(request, view));
        }
        return answer;
    }

    /// Whether the order is neither waiting for its payment nor off, so that its cart is no longer wanted.
    private boolean isBought(OrderId id) {
        return orders.find(id)
                .filter(order -> order.state() != OrderState.PENDING && order.state() != OrderState.CANCELLED)
                .isPresent();
    }

    private static CartTarget target(OrderRequest request, CartView view) {
        return new CartTarget(
                request.cart(), shopper(request), OptionalLong.of(view.cart().version()));
    }

    private static OrderAnswer answer(Moving moving) {
        return switch (moving) {
            case Moving.Moved moved -> answer(moved.order());
            case Moving.AlreadyThere there -> answer(there.order());
            case Moving.Illegal illegal -> answer(illegal.order());
            case Moving.Shortfall shortfall -> new Refused(new Placing.OutOfStock(shortfall.lines()));
            case Moving.Absent absent -> new NoCart();
        };
    }

    private static OrderAnswer answer(Placing placing) {
        return switch (placing) {
            case Placing.Placed placed -> answer(placed.order());
            case Placing.AlreadyPlaced placed -> answer(placed.order());
            case Placing.KeyReused reused -> new Refused(reused);
            case Placing.CartAlreadyOrdered ordered -> new Refused(ordered);
            case Placing.CouponRefused refused -> new CouponsRefused(refused.coupons());
            case Placing.CreditShort credit -> new Refused(credit);
            case Placing.OutOfStock lines -> new Refused(lines);
        };
    }

    /// An order that was cancelled before it was paid was declined, also when its key is repeated.
    private static OrderAnswer answer(Order order) {
        boolean unpaid = order.history().stream().noneMatch(move -> move.to() == OrderState.PAID);
        return order.state() == OrderState.CANCELLED && unpaid ? new PaymentDeclined(order) : new Ordered(order);
    }

    private static Shopper shopper(OrderRequest request) {
        return new Shopper.SignedIn(request.customer());
    }
}
