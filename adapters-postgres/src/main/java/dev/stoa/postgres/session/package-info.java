/// Sessions on Postgres.
@NullMarked
package dev.stoa.postgres.session;

import org.jspecify.annotations.NullMarked;
