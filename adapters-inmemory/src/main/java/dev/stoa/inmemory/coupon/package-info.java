/// Coupons and their uses in memory.
@NullMarked
package dev.stoa.inmemory.coupon;

import org.jspecify.annotations.NullMarked;
