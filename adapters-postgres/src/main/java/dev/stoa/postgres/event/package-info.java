/// Event logs on Postgres.
@NullMarked
package dev.stoa.postgres.event;

import org.jspecify.annotations.NullMarked;
