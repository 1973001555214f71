/// Access rules in memory.
@NullMarked
package dev.stoa.inmemory.accesslist;

import org.jspecify.annotations.NullMarked;
