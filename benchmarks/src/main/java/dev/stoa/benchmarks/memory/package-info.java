/// The in-memory ports beside plain structures, by JMH.
@NullMarked
package dev.stoa.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
