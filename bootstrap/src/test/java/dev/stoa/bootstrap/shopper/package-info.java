/// Tests of the simulated people of the demo.
@NullMarked
package dev.stoa.bootstrap.shopper;

import org.jspecify.annotations.NullMarked;
