package twin.stoa.redis.cart;

import java.util.List;
import twin.stoa.postgres.cart.PostgresCarts;

/// A family that knows its neighbour.
public record RedisCarts(List<PostgresCarts> neighbours) {}
