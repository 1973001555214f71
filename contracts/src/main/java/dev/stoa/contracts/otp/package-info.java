/// What every adapter of passcodes must do.
@NullMarked
package dev.stoa.contracts.otp;

import org.jspecify.annotations.NullMarked;
