/// Writes down what was counted, and reads both sides as one.
@NullMarked
package dev.stoa.application.counter;

import org.jspecify.annotations.NullMarked;
