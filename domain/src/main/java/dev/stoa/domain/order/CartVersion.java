package dev.stoa.domain.order;

import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartId;
import java.time.Instant;

/// One state of one cart, which is ordered once: two tabs make one order. The opening time tells apart two carts
/// that came to have one id one after the other.
public record CartVersion(CartId cart, Instant openedAt, long version) {

    public static CartVersion of(Cart cart) {
        return new CartVersion(cart.id(), cart.createdAt(), cart.version());
    }
}
