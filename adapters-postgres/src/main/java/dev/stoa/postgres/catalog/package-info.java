/// The catalog on Postgres.
@NullMarked
package dev.stoa.postgres.catalog;

import org.jspecify.annotations.NullMarked;
