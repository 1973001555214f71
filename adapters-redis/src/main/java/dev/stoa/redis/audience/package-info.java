/// Visitors, active users and who is here, on Redis.
@NullMarked
package dev.stoa.redis.audience;

import org.jspecify.annotations.NullMarked;
