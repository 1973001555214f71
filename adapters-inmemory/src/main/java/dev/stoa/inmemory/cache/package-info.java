/// The cache in memory.
@NullMarked
package dev.stoa.inmemory.cache;

import org.jspecify.annotations.NullMarked;
