/// Flags on Redis.
@NullMarked
package dev.stoa.redis.feature;

import org.jspecify.annotations.NullMarked;
