package twin.stoa.outbound.cart;

import java.util.List;
import twin.stoa.redis.cart.RedisCarts;

/// A way out that looks into a store.
public record CartMessages(List<RedisCarts> carts) {}
