/// Job queues on Redis.
@NullMarked
package dev.stoa.redis.queue;

import org.jspecify.annotations.NullMarked;
