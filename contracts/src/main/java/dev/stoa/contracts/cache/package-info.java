/// What every cache backend must do.
@NullMarked
package dev.stoa.contracts.cache;

import org.jspecify.annotations.NullMarked;
