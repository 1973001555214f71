/// What every adapter of [dev.stoa.domain.idempotency.IdempotencyKeys] must do.
@NullMarked
package dev.stoa.contracts.idempotency;

import org.jspecify.annotations.NullMarked;
