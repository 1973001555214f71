package twin.stoa.redis.cart;

import twin.stoa.domain.cart.Carts;

/// An adapter without its family's name.
public final class QuickCarts implements Carts {

    @Override
    public void clear() {}
}
