/// That the report is right; the figures are not tested.
@NullMarked
package dev.stoa.benchmarks;

import org.jspecify.annotations.NullMarked;
