/// Locks for those who work under them: waiting, renewing, several at once, and the election of a leader.
@NullMarked
package dev.stoa.application.lock;

import org.jspecify.annotations.NullMarked;
