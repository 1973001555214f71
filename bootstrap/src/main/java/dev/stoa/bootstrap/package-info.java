/// Puts the shop together and starts it: the only place that sees every adapter family.
@NullMarked
package dev.stoa.bootstrap;

import org.jspecify.annotations.NullMarked;
