package dev.stoa.domain.cart;

import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.customer.CustomerId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/// Names a cart. A guest's cart id is a 128-bit secret: who knows it, may use the cart. A customer's is no secret,
/// it follows from who they are, so that a customer has one cart and never two.
public record CartId(String value) {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    public CartId {
        Require.key("cartId", value);
    }

    /// A new guest cart's id.
    ///
    /// @param secrets a cryptographically strong source
    public static CartId secret(RandomGenerator secrets) {
        byte[] secret = new byte[16];
        secrets.nextBytes(secret);
        return new CartId("crt_" + TEXT.encodeToString(secret));
    }

    /// The id of a customer's cart. Longer than any secret, so the two kinds never meet.
    public static CartId of(CustomerId customer) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Utf8.bytes("cart of " + customer.value()));
            return new CartId("crt_" + TEXT.encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
