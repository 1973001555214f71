package twin.stoa.contracts.cart;

import twin.stoa.domain.cart.Carts;
import twin.stoa.inmemory.cart.FastCarts;

/// A contract that knows one backend and asks nothing.
public interface CartsContract {

    Carts carts(FastCarts backend);
}
