/// Tries it against servers on this machine.
@NullMarked
package dev.stoa.outbound.catalog;

import org.jspecify.annotations.NullMarked;
