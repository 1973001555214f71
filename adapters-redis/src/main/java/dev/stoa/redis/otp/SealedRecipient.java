package dev.stoa.redis.otp;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.otp.CodeMac;
import dev.stoa.domain.otp.Recipient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A phone number or address that only the right guess can read: it is encrypted under the code's HMAC, and Redis
/// gets to see no more than a hash of that. So a dump tells nobody's number and no code can be compared with it.
final class SealedRecipient {

    private static final int TAG_BITS = 128;

    /// Every key is used once, for the HMAC is over the challenge's id too.
    private static final byte[] NONCE = new byte[12];

    private SealedRecipient() {}

    /// What a guess is compared by.
    static byte[] check(CodeMac code) {
        return hash("check", code);
    }

    static byte[] seal(Recipient recipient, CodeMac code) {
        return cipher(Cipher.ENCRYPT_MODE, code, Utf8.bytes(recipient.value()));
    }

    static Recipient open(byte[] sealed, CodeMac guess) {
        String value = new String(cipher(Cipher.DECRYPT_MODE, guess, sealed), StandardCharsets.UTF_8);
        return value.indexOf('@') >= 0 ? new Recipient.Email(value) : new Recipient.Phone(value);
    }

    private static byte[] cipher(int mode, CodeMac code, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(hash("seal", code), "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new BackendException(BackendException.Kind.CORRUPT, "a passcode's recipient cannot be read", e);
        }
    }

    private static byte[] hash(String use, CodeMac code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(Utf8.bytes(use + code.value()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
