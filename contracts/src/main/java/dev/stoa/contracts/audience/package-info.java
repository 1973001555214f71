/// What every audience must do.
@NullMarked
package dev.stoa.contracts.audience;

import org.jspecify.annotations.NullMarked;
