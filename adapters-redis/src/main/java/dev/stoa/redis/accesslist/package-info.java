/// Access rules on Redis.
@NullMarked
package dev.stoa.redis.accesslist;

import org.jspecify.annotations.NullMarked;
