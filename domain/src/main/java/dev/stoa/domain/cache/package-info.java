/// What the shop keeps at hand for a while: values that can be loaded again.
@NullMarked
package dev.stoa.domain.cache;

import org.jspecify.annotations.NullMarked;
