package dev.stoa.postgres.catalog;

import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.CategoryOutcome;
import dev.stoa.domain.catalog.SearchText;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Categories on Postgres: a small table that one writer at a time checks as a whole and changes.
public final class PostgresCategories implements Categories {

    private static final String SAVE = """
            SELECT outcome, (item).* FROM category_save(?, ?::bigint, ?, ?, ?, ?, ?)
            """;
    private static final String BY_SLUG = "SELECT slug, name, parent, version FROM category WHERE slug = ?";
    private static final String ALL = "SELECT slug, name, parent, version FROM category ORDER BY by_name, slug";

    private final Postgres postgres;

    public PostgresCategories(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public CategoryOutcome create(Slug slug, String name, Optional<Slug> parent) {
        return save(new Category(slug, name, parent, 1), Optional.empty());
    }

    @Override
    public CategoryOutcome change(Slug slug, long expectedVersion, String name, Optional<Slug> parent) {
        return save(new Category(slug, name, parent, expectedVersion + 1), Optional.of(expectedVersion));
    }

    @Override
    public Optional<Category> bySlug(Slug slug) {
        return postgres.first(BY_SLUG, PostgresCategories::category, slug.value());
    }

    @Override
    public List<Category> all() {
        return postgres.all(ALL, PostgresCategories::category);
    }

    private CategoryOutcome save(Category wanted, Optional<Long> version) {
        return postgres.one(
                SAVE,
                PostgresCategories::outcome,
                wanted.slug().value(),
                version,
                wanted.name(),
                SearchText.fold(wanted.name()),
                wanted.parent().map(Slug::value),
                MAX,
                MAX_DEPTH);
    }

    private static CategoryOutcome outcome(Row row) throws SQLException {
        return switch (row.text("outcome")) {
            case "saved" -> new CategoryOutcome.Saved(category(row));
            case "slug" -> new CategoryOutcome.SlugTaken(category(row));
            case "stale" -> new CategoryOutcome.Stale(category(row));
            case "absent" -> new CategoryOutcome.Absent();
            case "parent" -> new CategoryOutcome.ParentAbsent();
            case "cycle" -> new CategoryOutcome.Cycle();
            case "large" -> new CategoryOutcome.TooLarge();
            default -> throw new SQLException("no outcome of saving a category");
        };
    }

    private static Category category(Row row) throws SQLException {
        return new Category(
                new Slug(row.text("slug")),
                row.text("name"),
                row.maybeText("parent").map(Slug::new),
                row.number("version"));
    }
}
