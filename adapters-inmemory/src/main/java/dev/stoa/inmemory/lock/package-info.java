/// Locks in memory.
@NullMarked
package dev.stoa.inmemory.lock;

import org.jspecify.annotations.NullMarked;
