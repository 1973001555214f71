/// The way out of the shop. [dev.stoa.outbound.OutboundAdapters] is the one way in; the rest serves it.
@NullMarked
package dev.stoa.outbound;

import org.jspecify.annotations.NullMarked;
