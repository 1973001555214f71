/// Activity on Redis.
@NullMarked
package dev.stoa.redis.activity;

import org.jspecify.annotations.NullMarked;
