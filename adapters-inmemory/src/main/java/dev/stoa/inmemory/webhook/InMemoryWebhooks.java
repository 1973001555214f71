package dev.stoa.inmemory.webhook;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.webhook.Webhook;
import dev.stoa.domain.webhook.WebhookId;
import dev.stoa.domain.webhook.Webhooks;
import dev.stoa.inmemory.Memory;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Webhook subscriptions in memory: a sorted map under a lock.
public final class InMemoryWebhooks implements Webhooks {

    private final ReentrantLock lock = new ReentrantLock();
    private final TreeMap<String, Webhook> webhooks = new TreeMap<>(Utf8.ORDER);
    private final Memory memory;

    public InMemoryWebhooks(Memory memory) {
        this.memory = memory;
    }

    private <R> R alone(Supplier<R> operation) {
        memory.now();
        lock.lock();
        try {
            return operation.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean add(Webhook webhook) {
        return alone(() -> {
            if (webhooks.containsKey(webhook.id().value())) {
                return false;
            }
            if (webhooks.size() == MAX) {
                throw Webhooks.full();
            }
            webhooks.put(webhook.id().value(), webhook);
            return true;
        });
    }

    @Override
    public boolean change(Webhook webhook) {
        return alone(() -> {
            Webhook old = webhooks.get(webhook.id().value());
            boolean fits = old != null && old.version() == webhook.version() - 1;
            if (fits) {
                webhooks.put(webhook.id().value(), webhook);
            }
            return fits;
        });
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return alone(() -> Optional.ofNullable(webhooks.get(id.value())));
    }

    @Override
    public Page<Webhook> list(PageRequest page) {
        return Webhooks.page(alone(() -> List.copyOf(webhooks.values())), page);
    }

    @Override
    public List<Webhook> wanting(String type) {
        return alone(() -> webhooks.values().stream()
                .filter(webhook -> webhook.enabled() && webhook.wants(type))
                .toList());
    }

    @Override
    public boolean remove(WebhookId id) {
        return alone(() -> webhooks.remove(id.value()) != null);
    }
}
