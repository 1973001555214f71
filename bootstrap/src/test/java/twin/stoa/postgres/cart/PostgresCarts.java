package twin.stoa.postgres.cart;

import java.util.List;
import twin.stoa.redis.cart.RedisCarts;

/// A family that knows its neighbour.
public record PostgresCarts(List<RedisCarts> neighbours) {}
