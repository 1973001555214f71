package twin.stoa.postgres.cart;

import twin.stoa.domain.cart.Carts;

/// An adapter without its family's name.
public final class SqlCarts implements Carts {

    @Override
    public void clear() {}
}
