/// Sessions on Redis.
@NullMarked
package dev.stoa.redis.session;

import org.jspecify.annotations.NullMarked;
