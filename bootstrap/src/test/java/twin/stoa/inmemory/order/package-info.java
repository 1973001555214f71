/// Bad twins: the other half of a circle.
@NullMarked
package twin.stoa.inmemory.order;

import org.jspecify.annotations.NullMarked;
