package dev.stoa.web.store.order;

import dev.stoa.application.order.OrderRequest;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.order.OrderKey;
import dev.stoa.domain.order.ShipTo;
import dev.stoa.http.MoneyJson;
import dev.stoa.http.order.OrderBody;
import dev.stoa.web.Form;
import java.util.Optional;

/// The checkout's form as it was sent.
record CheckoutForm(Form form, ShipTo shipTo, boolean mayUseCredit) {

    private static final String TEST = "test";

    /// The customer's own cart, at the total that the page showed.
    OrderRequest toRequest(CustomerId customer) {
        OrderBody body = body(customer);
        return new OrderRequest(
                customer,
                new OrderKey(form.text("key"), body.digest()),
                new CartId(body.cartId()),
                body.payment().toMethod(),
                shipTo,
                body.useCredit().orElse(false),
                body.expectedTotal().map(MoneyJson::toMoney));
    }

    private OrderBody body(CustomerId customer) {
        return new OrderBody(
                CartId.of(customer).value(),
                new OrderBody.Payment(TEST, form.text("payment").isEmpty() ? "approve" : form.text("payment")),
                new OrderBody.Address(
                        shipTo.name(), shipTo.line1(), shipTo.city(), shipTo.postcode(), shipTo.country()),
                Optional.of(mayUseCredit && form.has("credit")),
                Optional.of(new MoneyJson(expected(), form.text("currency"))));
    }

    /// What no page of this shop shows fits no total.
    private long expected() {
        return form.text("expected").matches("[0-9]{1,18}") ? Long.parseLong(form.text("expected")) : -1;
    }
}
