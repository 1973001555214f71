/// What every counter backend must do.
@NullMarked
package dev.stoa.contracts.counter;

import org.jspecify.annotations.NullMarked;
