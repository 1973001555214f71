/// Orders and their outbox on Postgres.
@NullMarked
package dev.stoa.postgres.order;

import org.jspecify.annotations.NullMarked;
