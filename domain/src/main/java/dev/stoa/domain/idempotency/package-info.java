/// Doing a thing once however often it is asked for.
@NullMarked
package dev.stoa.domain.idempotency;

import org.jspecify.annotations.NullMarked;
