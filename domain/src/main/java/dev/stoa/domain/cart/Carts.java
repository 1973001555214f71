package dev.stoa.domain.cart;

import dev.stoa.domain.cart.CartOutcome.Merged;
import dev.stoa.domain.customer.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The carts of all shoppers, kept within the [CartLimits] the backend was given.
///
/// A cart is gone at its `expiresAt` and there until then. Every change sets that to the lifetime from now; a read
/// does so too if it was last set at least the renewal time ago. A shopper who may not use a cart gets the same
/// answers as if it did not exist. All methods throw [dev.stoa.domain.BackendException] when the backend is down.
public interface Carts {

    /// Opens an empty guest cart. Opening an id twice yields the cart that is there.
    ///
    /// @param id fresh from [CartId#secret]
    Cart open(CartId id);

    /// The cart as it is now, prolonging its life. Reading creates nothing: a customer who has put nothing in has
    /// no cart.
    Optional<Cart> find(CartId id, Shopper shopper);

    /// Applies one change to the latest version, atomically: of N callers adding one each, all N are in the cart.
    ///
    /// A customer's own cart ([Shopper#ownCart]) springs up at the first change. Refusals change nothing.
    CartOutcome change(CartId id, Shopper shopper, CartChange change);

    /// Applies one change if the cart is at this version, checking and changing in one step: of N callers that saw
    /// the same version one wins and the others get [CartOutcome.Stale]. An absent cart is at version 0.
    CartOutcome change(CartId id, Shopper shopper, long expectedVersion, CartChange change);

    /// Moves a guest cart into the customer's and ends the guest cart, in one step.
    ///
    /// Quantities add up to at most the cap; then come the guest's other lines as far as there is room; coupons
    /// likewise; the customer's note stays if there is one. Merging again, or a guest cart that is absent or not a
    /// guest's, changes nothing: of N racing merges of one guest cart its lines arrive once. Empty if the customer
    /// has no cart then.
    Optional<Merged> merge(CartId guest, CustomerId customer);

    /// Claims carts that have lines and were last changed at least `idle` ago, longest ago first. Each cart is
    /// claimed once, by one of all callers; only a later change makes it claimable again. A cart nobody claims
    /// within its lifetime after its last change is not reported any more.
    ///
    /// @param limit the most carts, 1 to 1,000
    List<Cart> abandoned(Duration idle, int limit);

    /// Forgets a cart, whoever owns it; forgetting an absent one does nothing.
    void forget(CartId id);
}
