/// Tries it against servers on this machine.
@NullMarked
package dev.stoa.outbound.http;

import org.jspecify.annotations.NullMarked;
