/// Ordering over HTTP: the checkout, one's own orders, and the operators' board.
@NullMarked
package dev.stoa.http.order;

import org.jspecify.annotations.NullMarked;
