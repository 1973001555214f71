package dev.stoa.application.cart;

import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Shopper;
import java.util.OptionalLong;

/// Which cart is to change, and for whom.
///
/// @param version the version the shopper saw, if they insist on it; an absent cart is at version 0
public record CartTarget(CartId id, Shopper shopper, OptionalLong version) {

    /// The cart at whatever version it is.
    public static CartTarget latest(CartId id, Shopper shopper) {
        return new CartTarget(id, shopper, OptionalLong.empty());
    }
}
