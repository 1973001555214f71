/// What every cart backend must do.
@NullMarked
package dev.stoa.contracts.cart;

import org.jspecify.annotations.NullMarked;
