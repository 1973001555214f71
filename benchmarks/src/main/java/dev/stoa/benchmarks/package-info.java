/// `./stoa bench`: how fast the shop is beside floors of the same run, and the report.
@NullMarked
package dev.stoa.benchmarks;

import org.jspecify.annotations.NullMarked;
