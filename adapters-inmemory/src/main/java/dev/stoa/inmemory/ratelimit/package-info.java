/// Rate limits in memory.
@NullMarked
package dev.stoa.inmemory.ratelimit;

import org.jspecify.annotations.NullMarked;
