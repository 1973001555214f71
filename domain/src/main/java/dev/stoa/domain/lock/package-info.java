/// Locks with a lease and a fencing token.
@NullMarked
package dev.stoa.domain.lock;

import org.jspecify.annotations.NullMarked;
