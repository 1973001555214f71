/// Bad twins: a package named for filing.
@NullMarked
package twin.stoa.domain.util;

import org.jspecify.annotations.NullMarked;
