/// Idempotency keys in memory.
@NullMarked
package dev.stoa.inmemory.idempotency;

import org.jspecify.annotations.NullMarked;
