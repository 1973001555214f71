/// Making passcodes, sending them, and taking them back.
@NullMarked
package dev.stoa.application.otp;

import org.jspecify.annotations.NullMarked;
