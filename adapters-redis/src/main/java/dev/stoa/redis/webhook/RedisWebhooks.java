package dev.stoa.redis.webhook;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.webhook.SealedSecret;
import dev.stoa.domain.webhook.Webhook;
import dev.stoa.domain.webhook.WebhookId;
import dev.stoa.domain.webhook.Webhooks;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Webhook subscriptions on Redis: one hash of at most a thousand fields, read whole.
public final class RedisWebhooks implements Webhooks {

    /// `args`: id, version, the most, then what is kept: version, url, whether it is on, when it was made, how many
    /// types
    /// there are, the types and the secrets. A version of 1 adds. Answers whether it was done, or `full`.
    private static final Script PUT = Script.changing("""
            local old = redis.call('HGET', KEYS[1], args[1])
            local version = tonumber(args[2])
            if version == 1 then
              if old then return {'0'} end
              if redis.call('HLEN', KEYS[1]) >= tonumber(args[3]) then return {'full'} end
            elseif not old or tonumber(cmsgpack.unpack(old)[1]) ~= version - 1 then
              return {'0'}
            end
            redis.call('HSET', KEYS[1], args[1], cmsgpack.pack({unpack(args, 4)}))
            return {'1'}
            """);

    /// `args`: id.
    private static final Script FIND = Script.reading("""
            local found = redis.call('HGET', KEYS[1], args[1])
            return found and {cmsgpack.unpack(found)} or {}
            """);

    /// Answers ids and what is kept in turns.
    private static final Script ALL = Script.reading("""
            local all = redis.call('HGETALL', KEYS[1])
            for n = 2, #all, 2 do all[n] = cmsgpack.unpack(all[n]) end
            return all
            """);

    private static final Script REMOVE = Script.changing("return {redis.call('HDEL', KEYS[1], args[1])}");

    private final Redis redis;
    private final List<String> keys;

    public RedisWebhooks(Redis redis) {
        this.redis = redis;
        this.keys = List.of(redis.key("webhook", "all"));
    }

    @Override
    public boolean add(Webhook webhook) {
        return put(webhook, 1);
    }

    @Override
    public boolean change(Webhook webhook) {
        return webhook.version() > 1 && put(webhook, webhook.version());
    }

    private boolean put(Webhook webhook, long version) {
        List<Object> arguments = new ArrayList<>(List.of(
                webhook.id(),
                version,
                MAX,
                version,
                webhook.url(),
                webhook.enabled() ? 1 : 0,
                webhook.createdAt().toEpochMilli(),
                webhook.types().size()));
        arguments.addAll(webhook.types());
        webhook.secrets().forEach(secret -> arguments.add(secret.value()));
        String done = redis.run(PUT, keys, arguments.toArray()).text(0);
        if (done.equals("full")) {
            throw Webhooks.full();
        }
        return done.equals("1");
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        Reply found = redis.run(FIND, keys, id);
        return found.isEmpty() ? Optional.empty() : Optional.of(webhook(id, found.at(0)));
    }

    private static Webhook webhook(WebhookId id, Reply kept) {
        List<String> texts = kept.texts();
        int secrets = 5 + Integer.parseInt(texts.get(4));
        return new Webhook(
                id,
                URI.create(texts.get(1)),
                Set.copyOf(texts.subList(5, secrets)),
                texts.subList(secrets, texts.size()).stream()
                        .map(SealedSecret::new)
                        .toList(),
                texts.get(2).equals("1"),
                Long.parseLong(texts.get(0)),
                Instant.ofEpochMilli(Long.parseLong(texts.get(3))));
    }

    private List<Webhook> all() {
        Reply all = redis.run(ALL, keys);
        List<Webhook> webhooks = new ArrayList<>();
        for (int n = 0; n < all.size(); n += 2) {
            webhooks.add(webhook(new WebhookId(all.text(n)), all.at(n + 1)));
        }
        webhooks.sort(Comparator.comparing(webhook -> webhook.id().value(), Utf8.ORDER));
        return webhooks;
    }

    @Override
    public Page<Webhook> list(PageRequest page) {
        return Webhooks.page(all(), page);
    }

    @Override
    public List<Webhook> wanting(String type) {
        return all().stream()
                .filter(webhook -> webhook.enabled() && webhook.wants(type))
                .toList();
    }

    @Override
    public boolean remove(WebhookId id) {
        return redis.run(REMOVE, keys, id).number(0) == 1;
    }
}
