/// The checkout, and orders.
@NullMarked
package dev.stoa.web.store.order;

import org.jspecify.annotations.NullMarked;
