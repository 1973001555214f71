/// What every credit backend must do.
@NullMarked
package dev.stoa.contracts.credit;

import org.jspecify.annotations.NullMarked;
