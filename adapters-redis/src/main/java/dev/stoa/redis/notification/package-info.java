/// News on Redis.
@NullMarked
package dev.stoa.redis.notification;

import org.jspecify.annotations.NullMarked;
