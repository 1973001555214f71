/// Tags on Redis.
@NullMarked
package dev.stoa.redis.tag;

import org.jspecify.annotations.NullMarked;
