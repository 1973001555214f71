package dev.stoa.application.session;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.session.Principal;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The keys that open the console, one for each role somebody may have.
///
/// What is kept of a key is a code made of it, which is also the principal of its sessions: so nobody stays in who
/// came with a key that is no longer one.
public final class ConsoleKeys {

    private static final String HMAC = "HmacSHA256";
    private static final String PREFIX = "console:";

    private final SecretKeySpec secret;
    private final Map<ConsoleRole, Principal> principals = new EnumMap<>(ConsoleRole.class);

    /// @param secret shared by all processes of one shop
    /// @param keys each unlike the others
    public ConsoleKeys(byte[] secret, Map<ConsoleRole, String> keys) {
        this.secret = new SecretKeySpec(secret, HMAC);
        keys.forEach((role, key) -> principals.put(role, principal(role, key)));
    }

    /// Whose sessions are those of the console and of no customer.
    public static boolean isOfConsole(Principal principal) {
        return principal.value().startsWith(PREFIX);
    }

    /// The word of the role that sessions of this principal were opened for; empty for those of customers.
    public static Optional<String> roleOf(Principal principal) {
        return isOfConsole(principal) ? Optional.of(principal.value().split(":", 3)[1]) : Optional.empty();
    }

    /// Under which principal the sessions opened with this key are; empty if it opens nothing. Takes the same time
    /// for any wrong key.
    Optional<Principal> open(String key) {
        Optional<Principal> found = Optional.empty();
        for (Entry<ConsoleRole, Principal> each : principals.entrySet()) {
            byte[] wanted = Utf8.bytes(each.getValue().value());
            byte[] shown = Utf8.bytes(principal(each.getKey(), key).value());
            if (MessageDigest.isEqual(wanted, shown)) {
                found = Optional.of(each.getValue());
            }
        }
        return found;
    }

    /// What the sessions of this principal are good for; empty if its key is none any more.
    Optional<ConsoleRole> role(Principal principal) {
        return principals.entrySet().stream()
                .filter(each -> each.getValue().equals(principal))
                .map(Entry::getKey)
                .findFirst();
    }

    private Principal principal(ConsoleRole role, String key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            mac.update(Utf8.bytes(PREFIX + role));
            byte[] code = mac.doFinal(Utf8.bytes(key));
            return new Principal(PREFIX
                    + role.name().toLowerCase(Locale.ROOT)
                    + ":"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(code));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
