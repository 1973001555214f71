/// Bad twins: a contract that asks nothing.
@NullMarked
package twin.stoa.contracts.cart;

import org.jspecify.annotations.NullMarked;
