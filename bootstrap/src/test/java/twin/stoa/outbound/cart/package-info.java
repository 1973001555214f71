/// Bad twins: the way out.
@NullMarked
package twin.stoa.outbound.cart;

import org.jspecify.annotations.NullMarked;
