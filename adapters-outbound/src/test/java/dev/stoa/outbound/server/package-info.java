/// Servers on this machine that answer well or badly.
@NullMarked
package dev.stoa.outbound.server;

import org.jspecify.annotations.NullMarked;
