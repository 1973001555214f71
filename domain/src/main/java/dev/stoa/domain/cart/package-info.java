/// What somebody means to buy.
@NullMarked
package dev.stoa.domain.cart;

import org.jspecify.annotations.NullMarked;
