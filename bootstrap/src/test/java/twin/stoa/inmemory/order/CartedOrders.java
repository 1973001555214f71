package twin.stoa.inmemory.order;

import java.util.List;
import twin.stoa.inmemory.cart.FastCarts;

/// Orders that know the carts that know them.
public record CartedOrders(List<FastCarts> carts) {}
