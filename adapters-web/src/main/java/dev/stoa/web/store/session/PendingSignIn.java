package dev.stoa.web.store.session;

import dev.stoa.domain.otp.Recipient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// What the browser keeps between asking for a code and typing it.
///
/// @param sentTo the recipient, with most of it left out
record PendingSignIn(String challenge, String sentTo) {

    static final String COOKIE = "stoa-sign-in";

    static PendingSignIn of(String challenge, Recipient recipient) {
        return new PendingSignIn(challenge, recipient.toString());
    }

    String toCookie() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((challenge + "\n" + sentTo).getBytes(StandardCharsets.UTF_8));
    }

    static Optional<PendingSignIn> read(String cookie) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8).split("\n", -1);
            return parts.length == 2 ? Optional.of(new PendingSignIn(parts[0], parts[1])) : Optional.empty();
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
