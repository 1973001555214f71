/// Tags in memory.
@NullMarked
package dev.stoa.inmemory.tag;

import org.jspecify.annotations.NullMarked;
