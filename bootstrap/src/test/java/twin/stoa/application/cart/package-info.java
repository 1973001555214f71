/// Bad twins: an application class tied to a backend.
@NullMarked
package twin.stoa.application.cart;

import org.jspecify.annotations.NullMarked;
