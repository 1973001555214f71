/// Tries mail and text messages against servers on this machine.
@NullMarked
package dev.stoa.outbound.message;

import org.jspecify.annotations.NullMarked;
