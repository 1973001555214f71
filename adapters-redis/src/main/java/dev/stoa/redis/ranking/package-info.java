/// Leaderboards, trends and moving windows on Redis.
@NullMarked
package dev.stoa.redis.ranking;

import org.jspecify.annotations.NullMarked;
