/// What every inventory backend must do.
@NullMarked
package dev.stoa.contracts.inventory;

import org.jspecify.annotations.NullMarked;
