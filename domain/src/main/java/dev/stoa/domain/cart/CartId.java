package dev.stoa.domain.cart;

import dev.stoa.domain.Require;

/// Names a cart. A guest's cart id is a 128-bit secret: who knows it, owns the cart.
public record CartId(String value) {

    public CartId {
        Require.key("cartId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
