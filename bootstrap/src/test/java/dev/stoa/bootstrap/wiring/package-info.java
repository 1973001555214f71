/// The parts that only the shop itself puts together.
@NullMarked
package dev.stoa.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
