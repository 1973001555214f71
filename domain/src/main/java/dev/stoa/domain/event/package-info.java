/// Logs of what happened, read by groups of consumers.
@NullMarked
package dev.stoa.domain.event;

import org.jspecify.annotations.NullMarked;
