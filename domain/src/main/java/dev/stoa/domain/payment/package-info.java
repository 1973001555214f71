/// Money that comes from outside, and goes back there.
@NullMarked
package dev.stoa.domain.payment;

import org.jspecify.annotations.NullMarked;
