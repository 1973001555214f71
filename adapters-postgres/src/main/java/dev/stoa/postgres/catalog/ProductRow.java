package dev.stoa.postgres.catalog;

import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Product.Status;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.ProductOutcome;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Reads products from rows of the table.
final class ProductRow {

    private ProductRow() {}

    /// The columns a product is read from.
    ///
    /// @param of an alias of the table or, in parentheses, a column of its type
    static String columns(String of) {
        return """
                %1$s.id, %1$s.sku, %1$s.slug, %1$s.name, %1$s.description, %1$s.price, %1$s.currency, %1$s.category,
                %1$s.merchant, %1$s.tags, %1$s.active, %1$s.version, %1$s.created_at
                """.formatted(of);
    }

    static Product product(Row row) throws SQLException {
        return new Product(
                new ProductId(row.text("id")),
                new Sku(row.text("sku")),
                new Slug(row.text("slug")),
                row.text("name"),
                row.text("description"),
                Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("price")),
                row.maybeText("category").map(Slug::new),
                row.maybeText("merchant").map(Slug::new),
                new LinkedHashSet<>(row.texts("tags")),
                row.is("active") ? Status.ACTIVE : Status.ARCHIVED,
                row.number("version"),
                row.instant("created_at"));
    }

    static ProductOutcome outcome(Row row) throws SQLException {
        return switch (row.text("outcome")) {
            case "saved" -> new ProductOutcome.Saved(product(row));
            case "sku" -> new ProductOutcome.SkuTaken(product(row));
            case "slug" -> new ProductOutcome.SlugTaken(product(row));
            case "stale" -> new ProductOutcome.Stale(product(row));
            case "absent" -> new ProductOutcome.Absent();
            default -> throw new SQLException("no outcome of saving a product");
        };
    }
}
