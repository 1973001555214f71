/// Bad twins: a family that knows its neighbour.
@NullMarked
package twin.stoa.postgres.cart;

import org.jspecify.annotations.NullMarked;
