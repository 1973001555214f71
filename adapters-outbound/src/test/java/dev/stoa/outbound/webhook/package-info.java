/// Tries it against servers on this machine.
@NullMarked
package dev.stoa.outbound.webhook;

import org.jspecify.annotations.NullMarked;
