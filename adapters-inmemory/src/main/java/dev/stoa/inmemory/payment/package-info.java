/// Payments to give back, in memory.
@NullMarked
package dev.stoa.inmemory.payment;

import org.jspecify.annotations.NullMarked;
