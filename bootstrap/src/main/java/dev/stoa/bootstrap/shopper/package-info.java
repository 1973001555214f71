/// Simulated people of the demo: shoppers and staff, who call the shop over HTTP like anybody else.
@NullMarked
package dev.stoa.bootstrap.shopper;

import org.jspecify.annotations.NullMarked;
