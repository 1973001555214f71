package dev.stoa.domain.cart;

import dev.stoa.domain.customer.CustomerId;
import java.util.Optional;

/// Who stands before a cart. Whoever may not use a cart meets it as absent.
public sealed interface Shopper {

    /// Somebody not signed in: may use any guest cart whose secret id they know.
    record Guest() implements Shopper {}

    /// A customer: may use their own cart, and any guest cart whose secret id they know.
    record SignedIn(CustomerId customer) implements Shopper {}

    default boolean mayUse(Cart cart) {
        return cart.owner().map(owner -> this.equals(new SignedIn(owner))).orElse(true);
    }

    /// The cart that is this shopper's own without knowing any secret; a guest has none.
    default Optional<CartId> ownCart() {
        return switch (this) {
            case Guest guest -> Optional.empty();
            case SignedIn signedIn -> Optional.of(CartId.of(signedIn.customer()));
        };
    }
}
