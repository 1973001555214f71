package dev.stoa.application.order;

import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.order.OrderKey;
import dev.stoa.domain.order.ShipTo;
import dev.stoa.domain.payment.PaymentMethod;
import java.util.Optional;
import org.joda.money.Money;

/// What a customer asks for at the checkout. It names no prices: those come from the catalog.
///
/// @param key the customer's idempotency key with a digest of the request
/// @param useCredit whether the customer's credit pays as much of it as it can
/// @param expectedTotal what the customer was shown; an order that would cost anything else is refused
public record OrderRequest(
        CustomerId customer,
        OrderKey key,
        CartId cart,
        PaymentMethod payment,
        ShipTo shipTo,
        boolean useCredit,
        Optional<Money> expectedTotal) {}
