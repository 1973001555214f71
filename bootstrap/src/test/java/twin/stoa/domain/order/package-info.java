/// Bad twins: the other half of a circle.
@NullMarked
package twin.stoa.domain.order;

import org.jspecify.annotations.NullMarked;
