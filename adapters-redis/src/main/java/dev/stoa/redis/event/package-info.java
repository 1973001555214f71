/// Event logs on Redis.
@NullMarked
package dev.stoa.redis.event;

import org.jspecify.annotations.NullMarked;
