/// Event logs in memory.
@NullMarked
package dev.stoa.inmemory.event;

import org.jspecify.annotations.NullMarked;
