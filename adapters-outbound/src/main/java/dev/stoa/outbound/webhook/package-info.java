/// Calling webhooks.
@NullMarked
package dev.stoa.outbound.webhook;

import org.jspecify.annotations.NullMarked;
