/// Bad twins: something for the layers to depend on.
@NullMarked
package twin.stoa.bootstrap;

import org.jspecify.annotations.NullMarked;
