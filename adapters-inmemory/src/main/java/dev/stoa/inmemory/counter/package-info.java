/// Both sides of counting in memory.
@NullMarked
package dev.stoa.inmemory.counter;

import org.jspecify.annotations.NullMarked;
