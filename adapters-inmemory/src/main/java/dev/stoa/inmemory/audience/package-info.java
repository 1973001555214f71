/// Visitors, active users and who is here, in memory.
@NullMarked
package dev.stoa.inmemory.audience;

import org.jspecify.annotations.NullMarked;
