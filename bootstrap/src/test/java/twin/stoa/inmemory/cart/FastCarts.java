package twin.stoa.inmemory.cart;

import java.util.List;
import twin.stoa.domain.cart.Carts;
import twin.stoa.inmemory.order.CartedOrders;
import twin.stoa.redis.cart.RedisCarts;

/// An adapter without its family's name, with a neighbour, a circle, and no test.
public record FastCarts(List<RedisCarts> neighbours, List<CartedOrders> circle) implements Carts {

    @Override
    public void clear() {}
}
