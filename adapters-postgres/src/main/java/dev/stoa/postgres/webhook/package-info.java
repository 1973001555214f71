/// Webhook subscriptions on Postgres.
@NullMarked
package dev.stoa.postgres.webhook;

import org.jspecify.annotations.NullMarked;
