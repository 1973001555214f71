package dev.stoa.web.console;

import dev.stoa.domain.webhook.Webhook;
import java.util.List;
import java.util.Optional;

/// The subscriptions.
///
/// @param issued a secret that was just made, which is shown this once
public record WebhooksPage(
        ConsoleFrame frame, List<Webhook> webhooks, String next, Optional<Issued> issued, Typed typed) {

    public record Issued(String url, String secret) {}

    public WebhooksPage {
        webhooks = List.copyOf(webhooks);
    }
}
