package dev.stoa.http.otp;

import dev.stoa.domain.otp.Purpose;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Size;

/// @param recipient an email address or an international phone number
/// @param purpose `login`, or `contact` to add the recipient to one's own account
@Introspected
public record PasscodeRequest(@Size(min = 3, max = 254) String recipient, Purpose purpose) {}
