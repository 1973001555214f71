/// Tags on Postgres.
@NullMarked
package dev.stoa.postgres.tag;

import org.jspecify.annotations.NullMarked;
