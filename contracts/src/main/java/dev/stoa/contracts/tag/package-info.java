/// What every adapter for tags must do.
@NullMarked
package dev.stoa.contracts.tag;

import org.jspecify.annotations.NullMarked;
