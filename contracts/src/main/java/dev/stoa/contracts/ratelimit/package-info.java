/// What every rate limit backend must do.
@NullMarked
package dev.stoa.contracts.ratelimit;

import org.jspecify.annotations.NullMarked;
