/// Bad twins: the way out.
@NullMarked
package twin.stoa.web.cart;

import org.jspecify.annotations.NullMarked;
