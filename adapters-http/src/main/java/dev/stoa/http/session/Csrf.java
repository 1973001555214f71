package dev.stoa.http.session;

import dev.stoa.domain.session.TokenHash;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the token that a page must show with a cookie: bound to the session's token, so that it dies with it.
public final class Csrf {

    /// The attribute of a request that says of which session its token has to be.
    static final String SESSION = "stoa.csrf.session";

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec secret;

    /// @param secret shared by all servers of one shop
    public Csrf(byte[] secret) {
        this.secret = new SecretKeySpec(secret, HMAC);
    }

    /// What pages show to whoever is signed in by this request; empty if nobody is.
    public Optional<String> token(HttpRequest<?> request) {
        return session(request).map(this::token);
    }

    /// Whether this is the token of whoever is signed in by this request.
    boolean isShown(HttpRequest<?> request, String shown) {
        return session(request).filter(session -> matches(session, shown)).isPresent();
    }

    private static Optional<TokenHash> session(HttpRequest<?> request) {
        return request.getAttribute(SESSION, TokenHash.class);
    }

    String token(TokenHash session) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            byte[] bound = ("csrf|" + session.sha256()).getBytes(StandardCharsets.US_ASCII);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bound));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    private boolean matches(TokenHash session, String shown) {
        return MessageDigest.isEqual(
                token(session).getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.UTF_8));
    }
}
