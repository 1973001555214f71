package dev.stoa.postgres.catalog;

import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.Slug;
import java.util.ArrayList;
import java.util.List;

/// The statement for a page of the active products, which reads an index from where the page starts.
///
/// A tag has lists of its own, and so have a merchant and each category; several categories are merged, so that no
/// more than the page's length is read of each. A filter of several kinds walks one list and skips what the others
/// leave out.
final class ProductList {

    private final ProductFilter filter;
    private final ProductOrder order;
    private final List<String> conditions = new ArrayList<>(List.of("p.active"));
    private final List<Object> values = new ArrayList<>();

    ProductList(ProductFilter filter, ProductOrder order, PageRequest request) {
        this.filter = filter;
        this.order = order;
        if (!filter.categories().isEmpty()) {
            conditions.add(merged() ? "p.category = c.slug" : "p.category = ANY (?)");
            values.add(filter.categories().stream().map(Slug::value).toArray(String[]::new));
        }
        filter.merchant().ifPresent(slug -> where("p.merchant = ?", List.of(slug.value())));
        filter.tag().ifPresent(tag -> where("t.tag = ?", List.of(tag)));
        request.after().ifPresent(cursor -> where(order.behind(list()), order.values(cursor)));
        values.add(request.limit() + 1);
        if (merged()) {
            values.add(request.limit() + 1);
        }
    }

    private void where(String condition, List<Object> parameters) {
        conditions.add(condition);
        values.addAll(parameters);
    }

    /// Several categories and nothing else.
    private boolean merged() {
        return !filter.categories().isEmpty()
                && filter.merchant().isEmpty()
                && filter.tag().isEmpty();
    }

    /// The table whose order is walked.
    private String list() {
        return filter.tag().isPresent() ? "t" : "p";
    }

    Object[] values() {
        return values.toArray();
    }

    String sql() {
        String tables = filter.tag().isPresent() ? "product_tag t JOIN product p USING (id)" : "product p";
        String page = "FROM %s WHERE %s ORDER BY %s LIMIT ?"
                .formatted(tables, String.join(" AND ", conditions), order.by(list()));
        return merged() ? merging(page) : "SELECT " + ProductRow.columns("p") + page;
    }

    private String merging(String page) {
        return """
                SELECT %s FROM (
                  SELECT each.* FROM unnest(?) AS c (slug) CROSS JOIN LATERAL (SELECT %s %s) AS each
                  ORDER BY %s LIMIT ?) AS page
                JOIN product p USING (id) ORDER BY %s
                """.formatted(ProductRow.columns("p"), order.columns("p"), page, order.by("each"), order.by("page"));
    }
}
