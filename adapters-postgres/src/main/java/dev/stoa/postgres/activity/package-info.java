/// Activity on Postgres.
@NullMarked
package dev.stoa.postgres.activity;

import org.jspecify.annotations.NullMarked;
