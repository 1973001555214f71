/// The ports on real stores, asked by many callers at once, beside drivers that make the same calls with nothing
/// around.
@NullMarked
package dev.stoa.benchmarks.call;

import org.jspecify.annotations.NullMarked;
