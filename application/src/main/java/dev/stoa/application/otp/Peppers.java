package dev.stoa.application.otp;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.CodeMac;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.otp.RecipientKey;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The keys that recipients and passcodes are hashed with. They stay outside every store, by version: the newest
/// one makes new hashes, the older ones still verify what they made.
public final class Peppers {

    private static final String HMAC = "HmacSHA256";
    private static final int RECIPIENT_BYTES = 16;

    private final int newest;
    private final Map<Integer, SecretKeySpec> byVersion = new HashMap<>();

    /// @param byVersion at least one; 16 bytes or more each
    public Peppers(Map<Integer, byte[]> byVersion) {
        byVersion.forEach((version, key) -> this.byVersion.put(version, new SecretKeySpec(key, HMAC)));
        this.newest = byVersion.keySet().stream().max(Integer::compare).orElseThrow();
    }

    RecipientKey key(Recipient recipient) {
        byte[] mac = mac(newest, "recipient|" + recipient.value()).orElseThrow();
        return new RecipientKey(newest, base64(Arrays.copyOf(mac, RECIPIENT_BYTES)));
    }

    /// Empty if the challenge was made with a pepper that is not known any more.
    Optional<CodeMac> mac(ChallengeId challenge, String code) {
        return mac(challenge.recipient().pepper(), "code|" + challenge + "|" + code)
                .map(Peppers::base64)
                .map(CodeMac::new);
    }

    private Optional<byte[]> mac(int version, String text) {
        return Optional.ofNullable(byVersion.get(version)).map(key -> mac(key, Utf8.bytes(text)));
    }

    private static byte[] mac(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
