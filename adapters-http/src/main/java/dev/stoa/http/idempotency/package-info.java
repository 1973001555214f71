/// `Idempotency-Key` over HTTP: a request sent twice is done once and answered twice.
@NullMarked
package dev.stoa.http.idempotency;

import org.jspecify.annotations.NullMarked;
