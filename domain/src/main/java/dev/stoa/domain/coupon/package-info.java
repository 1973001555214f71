/// Codes that make an order cheaper.
@NullMarked
package dev.stoa.domain.coupon;

import org.jspecify.annotations.NullMarked;
