/// Asking for passcodes over HTTP.
@NullMarked
package dev.stoa.http.otp;

import org.jspecify.annotations.NullMarked;
