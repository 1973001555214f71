/// Bad twins: the other half of a circle.
@NullMarked
package twin.stoa.application.order;

import org.jspecify.annotations.NullMarked;
