package dev.stoa.postgres.catalog;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.ProductOutcome;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.ProductWords;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.SearchText;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.postgres.Postgres;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Products on Postgres: one row each with all that lists and [PostgresProductSearch] need, changed by one
/// function.
public final class PostgresProducts implements Products {

    private static final String SAVED = "SELECT outcome, " + ProductRow.columns("(item)");
    private static final String DETAILS = "(ROW(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)::product_details)";
    private static final String CREATE = SAVED + "FROM product_create(?, ?, ?::tsvector, " + DETAILS + ", ?, ?)";
    private static final String CHANGE = SAVED + "FROM product_change(?, ?, " + DETAILS + ", ?)";
    private static final String MARK = SAVED + "FROM product_mark(?, ?, ?)";
    private static final String FOUND = "SELECT " + ProductRow.columns("p");
    private static final String BY_ID = FOUND + "FROM product p WHERE p.id = ?";
    private static final String BY_SLUG = FOUND + "FROM product p WHERE p.slug = ?";
    private static final String BY_SKUS = FOUND + """
            FROM unnest(?) WITH ORDINALITY AS asked (sku, n) JOIN product p USING (sku) ORDER BY n
            """;

    private final Postgres postgres;

    public PostgresProducts(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public ProductOutcome create(ProductId id, Sku sku, ProductDetails details) {
        List<Object> values =
                new ArrayList<>(List.of(id.value(), sku.value(), Lexemes.strong(SearchText.words(sku.value()))));
        values.addAll(values(details));
        values.add(postgres.now());
        return postgres.one(CREATE, ProductRow::outcome, values.toArray());
    }

    @Override
    public ProductOutcome change(ProductId id, long expectedVersion, ProductDetails details) {
        List<Object> values = new ArrayList<>(List.of(id.value(), expectedVersion));
        values.addAll(values(details));
        return postgres.one(CHANGE, ProductRow::outcome, values.toArray());
    }

    @Override
    public ProductOutcome mark(ProductId id, long expectedVersion, Product.Status status) {
        return postgres.one(MARK, ProductRow::outcome, id.value(), expectedVersion, status == Product.Status.ACTIVE);
    }

    @Override
    public Optional<Product> byId(ProductId id) {
        return postgres.first(BY_ID, ProductRow::product, id.value());
    }

    @Override
    public Optional<Product> bySlug(Slug slug) {
        return postgres.first(BY_SLUG, ProductRow::product, slug.value());
    }

    @Override
    public List<Product> bySkus(List<Sku> skus) {
        String[] asked =
                Require.atMost("skus", skus, MAX_SKUS).stream().map(Sku::value).toArray(String[]::new);
        return postgres.all(BY_SKUS, ProductRow::product, (Object) asked);
    }

    @Override
    public Page<Product> page(ProductFilter filter, ProductSort sort, PageRequest request) {
        ProductOrder order = ProductOrder.of(sort);
        ProductList list = new ProductList(filter, order, request);
        List<Product> found = postgres.all(list.sql(), ProductRow::product, list.values());
        return Cursor.page(found, request.limit(), order::cursor);
    }

    /// As [#DETAILS] and the vocabulary ask for them.
    private static List<Object> values(ProductDetails details) {
        ProductWords words = ProductWords.of(details);
        return Arrays.asList(
                details.slug().value(),
                details.name(),
                SearchText.sortKey(details.name()),
                details.description(),
                details.price().getAmountMinorLong(),
                details.price().getCurrencyUnit().getCode(),
                details.category().map(Slug::value),
                details.merchant().map(Slug::value),
                details.tags().toArray(String[]::new),
                Lexemes.vector(words),
                Lexemes.vocabulary(words));
    }
}
