package dev.stoa.application.webhook;

import dev.stoa.domain.webhook.WebhookCalls;
import dev.stoa.domain.webhook.WebhookSigner;

/// The way to subscribers.
public record Mailing(WebhookCalls calls, WebhookSigner signer) {}
