/// Messages in memory, for development.
@NullMarked
package dev.stoa.inmemory.message;

import org.jspecify.annotations.NullMarked;
