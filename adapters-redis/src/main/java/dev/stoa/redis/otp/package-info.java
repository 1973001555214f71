/// Passcodes on Redis.
@NullMarked
package dev.stoa.redis.otp;

import org.jspecify.annotations.NullMarked;
