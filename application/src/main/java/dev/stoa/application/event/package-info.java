/// Hearing of what happened: consumers that run in this process, and the care of logs.
@NullMarked
package dev.stoa.application.event;

import org.jspecify.annotations.NullMarked;
