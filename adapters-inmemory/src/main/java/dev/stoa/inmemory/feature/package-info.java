/// Flags in memory.
@NullMarked
package dev.stoa.inmemory.feature;

import org.jspecify.annotations.NullMarked;
