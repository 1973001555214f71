/// Coupons on Postgres.
@NullMarked
package dev.stoa.postgres.coupon;

import org.jspecify.annotations.NullMarked;
