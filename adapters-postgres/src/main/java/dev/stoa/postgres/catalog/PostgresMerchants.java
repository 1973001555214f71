package dev.stoa.postgres.catalog;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Merchant;
import dev.stoa.domain.catalog.MerchantOutcome;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Merchants on Postgres.
public final class PostgresMerchants implements Merchants {

    private static final String LIST = "merchants";

    private static final String CREATE = "SELECT outcome, (item).* FROM merchant_create(?, ?, ?)";
    private static final String CHANGE = "SELECT outcome, (item).* FROM merchant_change(?, ?, ?, ?)";
    private static final String BY_SLUG = "SELECT slug, name, description, version FROM merchant WHERE slug = ?";
    private static final String PAGE = """
            SELECT slug, name, description, version FROM merchant WHERE slug > ? ORDER BY slug LIMIT ?
            """;

    private final Postgres postgres;

    public PostgresMerchants(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public MerchantOutcome create(Slug slug, String name, String description) {
        Merchant wanted = new Merchant(slug, name, description, 1);
        return postgres.one(
                CREATE, PostgresMerchants::outcome, wanted.slug().value(), wanted.name(), wanted.description());
    }

    @Override
    public MerchantOutcome change(Slug slug, long expectedVersion, String name, String description) {
        Merchant wanted = new Merchant(slug, name, description, expectedVersion + 1);
        return postgres.one(
                CHANGE,
                PostgresMerchants::outcome,
                wanted.slug().value(),
                expectedVersion,
                wanted.name(),
                wanted.description());
    }

    @Override
    public Optional<Merchant> bySlug(Slug slug) {
        return postgres.first(BY_SLUG, PostgresMerchants::merchant, slug.value());
    }

    @Override
    public Page<Merchant> page(PageRequest request) {
        String after = request.after()
                .map(cursor -> Cursor.parts(LIST, 1, cursor).getFirst())
                .orElse("");
        List<Merchant> found = postgres.all(PAGE, PostgresMerchants::merchant, after, request.limit() + 1);
        return Cursor.page(found, request.limit(), merchant -> Cursor.of(LIST, merchant.slug()));
    }

    private static MerchantOutcome outcome(Row row) throws SQLException {
        return switch (row.text("outcome")) {
            case "saved" -> new MerchantOutcome.Saved(merchant(row));
            case "slug" -> new MerchantOutcome.SlugTaken(merchant(row));
            case "stale" -> new MerchantOutcome.Stale(merchant(row));
            case "absent" -> new MerchantOutcome.Absent();
            default -> throw new SQLException("no outcome of saving a merchant");
        };
    }

    private static Merchant merchant(Row row) throws SQLException {
        return new Merchant(
                new Slug(row.text("slug")), row.text("name"), row.text("description"), row.number("version"));
    }
}
