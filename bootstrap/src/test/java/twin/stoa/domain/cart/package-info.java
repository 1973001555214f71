/// Bad twins: a domain that knows too much.
@NullMarked
package twin.stoa.domain.cart;

import org.jspecify.annotations.NullMarked;
