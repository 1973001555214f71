/// Bad twins: an adapter nobody tests.
@NullMarked
package twin.stoa.inmemory.cart;

import org.jspecify.annotations.NullMarked;
