/// The contract of locks.
@NullMarked
package dev.stoa.contracts.lock;

import org.jspecify.annotations.NullMarked;
