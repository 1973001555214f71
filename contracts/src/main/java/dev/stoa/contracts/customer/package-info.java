/// What every adapter of customers must do.
@NullMarked
package dev.stoa.contracts.customer;

import org.jspecify.annotations.NullMarked;
