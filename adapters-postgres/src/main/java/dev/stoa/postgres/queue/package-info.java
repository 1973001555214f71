/// Queues of jobs on Postgres.
@NullMarked
package dev.stoa.postgres.queue;

import org.jspecify.annotations.NullMarked;
