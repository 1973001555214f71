/// Ordering, tried on a running server.
@NullMarked
package dev.stoa.bootstrap.order;

import org.jspecify.annotations.NullMarked;
