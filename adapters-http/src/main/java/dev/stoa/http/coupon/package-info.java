/// Coupons over HTTP, for operators.
@NullMarked
package dev.stoa.http.coupon;

import org.jspecify.annotations.NullMarked;
