/// What every order backend must do.
@NullMarked
package dev.stoa.contracts.order;

import org.jspecify.annotations.NullMarked;
