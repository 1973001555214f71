/// Locks and leaders on real stores.
@NullMarked
package dev.stoa.bootstrap.lock;

import org.jspecify.annotations.NullMarked;
