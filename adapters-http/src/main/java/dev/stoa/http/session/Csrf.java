package dev.stoa.http.session;

import dev.stoa.domain.session.TokenHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the token that a page must show with a cookie: bound to the session's token, so that it dies with it.
public final class Csrf {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec secret;

    /// @param secret shared by all servers of one shop
    public Csrf(byte[] secret) {
        this.secret = new SecretKeySpec(secret, HMAC);
    }

    /// What pages show for this session.
    public String token(TokenHash session) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            byte[] bound = ("csrf|" + session.sha256()).getBytes(StandardCharsets.US_ASCII);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bound));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    boolean matches(TokenHash session, String shown) {
        return MessageDigest.isEqual(
                token(session).getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.UTF_8));
    }
}
