/// Jobs that wait to be done.
@NullMarked
package dev.stoa.domain.queue;

import org.jspecify.annotations.NullMarked;
