/// The house rules, each with a bad twin under `twin.stoa` that it must fail on.
@NullMarked
package dev.stoa.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
