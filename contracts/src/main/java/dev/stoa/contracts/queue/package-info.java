/// What every job queue must do, as tests to implement.
@NullMarked
package dev.stoa.contracts.queue;

import org.jspecify.annotations.NullMarked;
