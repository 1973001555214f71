/// Locks, for operators.
@NullMarked
package dev.stoa.http.lock;

import org.jspecify.annotations.NullMarked;
