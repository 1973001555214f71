/// Ordering, tried on a running server.
@NullMarked
package dev.stoa.bootstrap.audit;

import org.jspecify.annotations.NullMarked;
