/// Webhook subscriptions on Redis.
@NullMarked
package dev.stoa.redis.webhook;

import org.jspecify.annotations.NullMarked;
