package dev.stoa.domain.webhook;

import dev.stoa.domain.Require;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A subscription: an address outside that is told of events.
///
/// @param url `https`, 1 to 2,000 characters
/// @param types the types of events it is told of, such as `order.paid`, or `order.*` for all of a kind; 1 to 50
/// @param secrets the newest first; during a change of secrets two, and messages are signed with both
/// @param enabled whether it is told of anything now
/// @param version 1 at first, one more with every change
public record Webhook(
        WebhookId id,
        URI url,
        Set<String> types,
        List<SealedSecret> secrets,
        boolean enabled,
        long version,
        Instant createdAt) {

    public Webhook {
        Require.text("url", url.toString(), 1, 2_000);
        Require.range("types count", types.size(), 1, 50);
        types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
        Require.range("secrets count", secrets.size(), 1, 2);
        secrets = List.copyOf(secrets);
    }

    /// Whether it wants events of this type.
    public boolean wants(String type) {
        return types.stream().anyMatch(wanted -> isMeant(wanted, type));
    }

    /// Whether one of [#types] means events of this type.
    public static boolean isMeant(String wanted, String type) {
        return wanted.equals(type)
                || (wanted.endsWith(".*") && type.startsWith(wanted.substring(0, wanted.length() - 1)));
    }
}
