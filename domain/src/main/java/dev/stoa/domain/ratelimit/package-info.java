/// How often somebody may do a thing.
@NullMarked
package dev.stoa.domain.ratelimit;

import org.jspecify.annotations.NullMarked;
