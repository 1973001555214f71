/// What every payment backend must do.
@NullMarked
package dev.stoa.contracts.payment;

import org.jspecify.annotations.NullMarked;
