/// Bad twins: a family that knows its neighbour.
@NullMarked
package twin.stoa.redis.cart;

import org.jspecify.annotations.NullMarked;
