package dev.stoa.domain.otp;

import dev.stoa.domain.Require;
import java.util.regex.Pattern;

/// What a store knows of a passcode: HMAC-SHA256 over challenge and code, in 43 characters of base64url.
public record CodeMac(String value) {

    private static final Pattern MAC = Pattern.compile("[A-Za-z0-9_-]{43}");

    public CodeMac {
        Require.matches("code mac", value, MAC, "43 characters of base64url");
    }

    /// Whether both are the same, in the same time whether they are or not.
    public boolean matches(CodeMac other) {
        int difference = 0;
        for (int i = 0; i < value.length(); i++) {
            difference |= value.charAt(i) ^ other.value.charAt(i);
        }
        return difference == 0;
    }

    @Override
    public String toString() {
        return "CodeMac[hidden]";
    }
}
