/// One-time passcodes: proving that one can read what is sent to a phone or an address.
@NullMarked
package dev.stoa.domain.otp;

import org.jspecify.annotations.NullMarked;
