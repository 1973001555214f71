/// What every adapter of sending messages must do.
@NullMarked
package dev.stoa.contracts.message;

import org.jspecify.annotations.NullMarked;
