package twin.stoa.web.cart;

import twin.stoa.inmemory.cart.FastCarts;

/// Pages that know where carts are kept.
public record BoundCarts(FastCarts carts) {}
