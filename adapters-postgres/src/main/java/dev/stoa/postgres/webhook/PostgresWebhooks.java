package dev.stoa.postgres.webhook;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.webhook.SealedSecret;
import dev.stoa.domain.webhook.Webhook;
import dev.stoa.domain.webhook.WebhookId;
import dev.stoa.domain.webhook.Webhooks;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Webhook subscriptions on Postgres: a row each.
public final class PostgresWebhooks implements Webhooks {

    private static final String ADD = "SELECT webhook_add(?, ?, ?, ?, ?, ?, ?) AS done";

    private static final String CHANGE = """
            UPDATE webhook SET url = ?, types = ?, secrets = ?, enabled = ?, version = ? WHERE id = ? AND version = ?
            """;

    private static final String FIND = "SELECT * FROM webhook WHERE id = ?";

    private static final String ALL = "SELECT * FROM webhook ORDER BY id";

    private static final String REMOVE = "DELETE FROM webhook WHERE id = ?";

    private final Postgres postgres;

    public PostgresWebhooks(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public boolean add(Webhook webhook) {
        String done = postgres.one(
                ADD,
                row -> row.text("done"),
                webhook.id().value(),
                webhook.url().toString(),
                types(webhook),
                secrets(webhook),
                webhook.enabled(),
                webhook.createdAt(),
                MAX);
        if (done.equals("full")) {
            throw Webhooks.full();
        }
        return done.equals("added");
    }

    private static String[] types(Webhook webhook) {
        return webhook.types().toArray(String[]::new);
    }

    private static String[] secrets(Webhook webhook) {
        return webhook.secrets().stream().map(SealedSecret::value).toArray(String[]::new);
    }

    @Override
    public boolean change(Webhook webhook) {
        return postgres.change(
                        CHANGE,
                        webhook.url().toString(),
                        types(webhook),
                        secrets(webhook),
                        webhook.enabled(),
                        webhook.version(),
                        webhook.id().value(),
                        webhook.version() - 1)
                == 1;
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return postgres.first(FIND, PostgresWebhooks::webhook, id.value());
    }

    private static Webhook webhook(Row row) throws SQLException {
        return new Webhook(
                new WebhookId(row.text("id")),
                URI.create(row.text("url")),
                Set.copyOf(row.texts("types")),
                row.texts("secrets").stream().map(SealedSecret::new).toList(),
                row.is("enabled"),
                row.number("version"),
                row.instant("created_at"));
    }

    @Override
    public Page<Webhook> list(PageRequest page) {
        return Webhooks.page(postgres.all(ALL, PostgresWebhooks::webhook), page);
    }

    @Override
    public List<Webhook> wanting(String type) {
        return postgres.all(ALL, PostgresWebhooks::webhook).stream()
                .filter(webhook -> webhook.enabled() && webhook.wants(type))
                .toList();
    }

    @Override
    public boolean remove(WebhookId id) {
        return postgres.change(REMOVE, id.value()) > 0;
    }
}
