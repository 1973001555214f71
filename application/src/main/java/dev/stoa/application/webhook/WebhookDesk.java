package dev.stoa.application.webhook;

import dev.stoa.domain.Ids;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.webhook.SealedSecret;
import dev.stoa.domain.webhook.Webhook;
import dev.stoa.domain.webhook.WebhookCalls;
import dev.stoa.domain.webhook.WebhookId;
import dev.stoa.domain.webhook.WebhookSecret;
import dev.stoa.domain.webhook.Webhooks;
import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks after subscriptions and their secrets. A secret is shown when it is made and never again; stores have it
/// sealed.
public final class WebhookDesk {

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final WebhookCalls calls;
    private final Ids ids;
    private final InstantSource clock;

    /// @param calls knows which addresses may be called
    public WebhookDesk(Webhooks webhooks, WebhookSecrets secrets, WebhookCalls calls, Ids ids, InstantSource clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.calls = calls;
        this.ids = ids;
        this.clock = clock;
    }

    /// A subscription and its new secret.
    public record Issued(Webhook webhook, WebhookSecret secret) {}

    /// Adds a subscription that is told of everything from now on.
    public Issued add(URI url, Set<String> types) {
        WebhookId id = new WebhookId(ids.next("whk"));
        WebhookSecret secret = secrets.next();
        Webhook webhook = new Webhook(
                id,
                callable(url),
                WebhookTypes.known(types),
                List.of(secrets.sealed(id, secret)),
                true,
                1,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        webhooks.add(webhook);
        return new Issued(webhook, secret);
    }

    /// Whether a subscription may have this address.
    public boolean mayCall(URI url) {
        return calls.mayCall(url);
    }

    public Optional<Webhook> find(WebhookId id) {
        return webhooks.find(id);
    }

    /// Replaces what is not secret. An address that stays may be one that is refused by now. Empty if it is not at
    /// this version any more, or absent.
    public Optional<Webhook> change(WebhookId id, long version, URI url, Set<String> types, boolean enabled) {
        return webhooks.find(id)
                .filter(old -> old.version() == version)
                .map(old -> new Webhook(
                        id,
                        url.equals(old.url()) ? url : callable(url),
                        WebhookTypes.known(types),
                        old.secrets(),
                        enabled,
                        version + 1,
                        old.createdAt()))
                .filter(webhooks::change);
    }

    /// Makes a new secret. The one before it signs too, until [#endOverlap] or the next change, so that the
    /// subscriber can take its time. Empty if the subscription is not at this version any more, or absent.
    public Optional<Issued> rotate(WebhookId id, long version) {
        WebhookSecret secret = secrets.next();
        return webhooks.find(id)
                .filter(old -> old.version() == version)
                .map(old -> with(
                        old, List.of(secrets.sealed(id, secret), old.secrets().getFirst())))
                .filter(webhooks::change)
                .map(changed -> new Issued(changed, secret));
    }

    /// From here on only the newest secret signs.
    public Optional<Webhook> endOverlap(WebhookId id, long version) {
        return webhooks.find(id)
                .filter(old -> old.version() == version)
                .map(old -> with(old, List.of(old.secrets().getFirst())))
                .filter(webhooks::change);
    }

    /// Switches it off, whoever changes it meanwhile.
    void disable(WebhookId id) {
        boolean done = false;
        while (!done) {
            Optional<Webhook> old = webhooks.find(id).filter(Webhook::enabled);
            done = old.isEmpty() || webhooks.change(off(old.get()));
        }
    }

    private static Webhook off(Webhook old) {
        return new Webhook(old.id(), old.url(), old.types(), old.secrets(), false, old.version() + 1, old.createdAt());
    }

    /// What messages to it are signed with, the newest first.
    List<WebhookSecret> secrets(Webhook webhook) {
        return secrets.of(webhook);
    }

    private static Webhook with(Webhook old, List<SealedSecret> secrets) {
        return new Webhook(
                old.id(), old.url(), old.types(), secrets, old.enabled(), old.version() + 1, old.createdAt());
    }

    /// Where a name leads is looked at whenever it is called.
    private URI callable(URI url) {
        if (!mayCall(url)) {
            throw new InvalidInputException(
                    "url",
                    "address",
                    "url must be https, without a user, and lead to the public internet or, in development, to this"
                            + " machine, also by http");
        }
        return url;
    }
}
