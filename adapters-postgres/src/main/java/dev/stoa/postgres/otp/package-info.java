/// Passcodes on Postgres.
@NullMarked
package dev.stoa.postgres.otp;

import org.jspecify.annotations.NullMarked;
