/// Which limits hold for whom, and what holds when the counter is down.
@NullMarked
package dev.stoa.application.ratelimit;

import org.jspecify.annotations.NullMarked;
