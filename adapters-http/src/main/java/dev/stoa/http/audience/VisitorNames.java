package dev.stoa.http.audience;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.audience.VisitorId;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Names visitors who have not said who they are: by a keyed hash of their address and browser, so that no cookie
/// is needed and no store learns either.
public final class VisitorNames {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    /// @param secret 16 bytes or more
    public VisitorNames(byte[] secret) {
        this.key = new SecretKeySpec(secret, HMAC);
    }

    VisitorId of(String sight) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] hash = mac.doFinal(Utf8.bytes("visitor|" + sight));
            return new VisitorId(
                    "vis_" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
