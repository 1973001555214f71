/// What every coupon backend must do.
@NullMarked
package dev.stoa.contracts.coupon;

import org.jspecify.annotations.NullMarked;
