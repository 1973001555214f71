/// Which addresses may call.
@NullMarked
package dev.stoa.domain.accesslist;

import org.jspecify.annotations.NullMarked;
