package dev.stoa.application.secret;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Utf8;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals short texts, so that stores, queues and whoever looks into them hold nothing they could use: AES-256-GCM
/// under keys that are derived from the peppers, one for each place.
///
/// A sealed text is `<version of the pepper>.<base64url of nonce, cipher text and tag>`: ASCII, 40 characters and
/// 4/3 of the text's bytes. The newest pepper seals, the older ones still open what they sealed.
public final class Sealing {

    private static final String HMAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Map<Integer, byte[]> peppers;
    private final int newest;
    private final SecureRandom random;

    /// @param peppers at least one, by version; 16 bytes or more each
    public Sealing(Map<Integer, byte[]> peppers, SecureRandom random) {
        this.peppers = Map.copyOf(peppers);
        this.newest = peppers.keySet().stream().max(Integer::compare).orElseThrow();
        this.random = random;
    }

    /// @param place what the text belongs to, such as `webhook:<id>`: it opens nowhere else
    public String seal(String place, String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key(newest, place), nonce, Utf8.bytes(text));
        byte[] sealed = Arrays.copyOf(nonce, NONCE + hidden.length);
        System.arraycopy(hidden, 0, sealed, NONCE, hidden.length);
        return newest + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /// @param place where it was sealed for
    /// @throws BackendException `CORRUPT` if it was changed, is of another place, or its pepper is not known any
    /// more
    public String open(String place, String sealed) {
        try {
            int dot = sealed.indexOf('.');
            byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            byte[] hidden = Arrays.copyOfRange(bytes, NONCE, bytes.length);
            byte[] key = key(Integer.parseInt(sealed.substring(0, Math.max(dot, 0))), place);
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, NONCE), hidden);
            return new String(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private byte[] key(int version, String place) {
        byte[] pepper = peppers.get(version);
        if (pepper == null) {
            throw new IllegalArgumentException("no pepper of version " + version);
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(pepper, HMAC));
            return mac.doFinal(Utf8.bytes("seal|" + place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    private static BackendException unreadable(Exception cause) {
        return new BackendException(BackendException.Kind.CORRUPT, "what was sealed cannot be opened", cause);
    }
}
