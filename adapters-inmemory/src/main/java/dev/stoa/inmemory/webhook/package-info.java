/// Webhook subscriptions in memory.
@NullMarked
package dev.stoa.inmemory.webhook;

import org.jspecify.annotations.NullMarked;
