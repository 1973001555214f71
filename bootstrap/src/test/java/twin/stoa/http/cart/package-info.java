/// Bad twins: a controller that does everything itself.
@NullMarked
package twin.stoa.http.cart;

import org.jspecify.annotations.NullMarked;
