package dev.stoa.domain.webhook;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import java.util.List;
import java.util.Optional;

/// The subscriptions, at most [#MAX] of them. All methods throw [dev.stoa.domain.BackendException] when the backend
/// is down.
public interface Webhooks {

    int MAX = 1_000;

    /// Adds a subscription at version 1; false, and nothing changed, if its id is there already.
    ///
    /// @throws dev.stoa.domain.InvalidInputException if there are [#MAX] already
    boolean add(Webhook webhook);

    /// Replaces the subscription if it is at the version before this one's; of N callers that saw one version one
    /// wins. False, and nothing changed, if it is at another version or absent.
    boolean change(Webhook webhook);

    Optional<Webhook> find(WebhookId id);

    /// By id in byte order.
    Page<Webhook> list(PageRequest page);

    /// All that are enabled and want events of this type, by id in byte order.
    List<Webhook> wanting(String type);

    /// A page of [#list] out of all there are, for backends that read them all; they are few.
    ///
    /// @param all in byte order
    static Page<Webhook> page(List<Webhook> all, PageRequest request) {
        String after = request.after()
                .map(cursor -> Cursor.parts("webhooks", 1, cursor).getFirst())
                .orElse("");
        List<Webhook> found = all.stream()
                .filter(webhook -> Utf8.ORDER.compare(webhook.id().value(), after) > 0)
                .limit(request.limit() + 1L)
                .toList();
        return Cursor.page(found, request.limit(), webhook -> Cursor.of("webhooks", webhook.id()));
    }

    /// What is said when there is no room for another one.
    static InvalidInputException full() {
        return new InvalidInputException("webhook", "count", "there are %d webhooks already".formatted(MAX));
    }

    /// Whether there was one.
    boolean remove(WebhookId id);
}
