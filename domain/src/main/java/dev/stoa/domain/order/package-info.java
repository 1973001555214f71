/// What was bought: orders, coupons and payments in one consistency group.
@NullMarked
package dev.stoa.domain.order;

import org.jspecify.annotations.NullMarked;
