/// News on Postgres.
@NullMarked
package dev.stoa.postgres.notification;

import org.jspecify.annotations.NullMarked;
