package dev.stoa.domain.otp;

import dev.stoa.domain.Require;
import java.util.regex.Pattern;

/// A recipient as stores name it: a keyed hash, so that a dump of the keys tells nobody's number.
///
/// @param pepper the version of the pepper it was made with
/// @param mac 22 characters of base64url
public record RecipientKey(int pepper, String mac) {

    private static final Pattern MAC = Pattern.compile("[A-Za-z0-9_-]{22}");

    public RecipientKey {
        Require.range("pepper", pepper, 0, 999_999);
        Require.matches("mac", mac, MAC, "22 characters of base64url");
    }
}
