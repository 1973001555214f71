/// What every store of webhook subscriptions must do.
@NullMarked
package dev.stoa.contracts.webhook;

import org.jspecify.annotations.NullMarked;
