package dev.stoa.domain.otp;

import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/// What a store knows of a passcode: HMAC-SHA256 over challenge and code, in 43 characters of base64url.
public record CodeMac(String value) {

    private static final Pattern MAC = Pattern.compile("[A-Za-z0-9_-]{43}");

    public CodeMac {
        Require.matches("code mac", value, MAC, "43 characters of base64url");
    }

    /// Whether both are the same, in the same time whether they are or not.
    public boolean matches(CodeMac other) {
        return MessageDigest.isEqual(Utf8.bytes(value), Utf8.bytes(other.value));
    }

    @Override
    public String toString() {
        return "CodeMac[hidden]";
    }
}
