package dev.stoa.postgres.catalog;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Facets;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.SearchQuery;
import dev.stoa.domain.catalog.SearchResult;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.catalog.SortKey;
import dev.stoa.domain.catalog.Typos;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Search on Postgres: an inverted index of the words that the shop itself has cut and folded, so that all families
/// find
/// the same.
public final class PostgresProductSearch implements ProductSearch {

    private static final String LIST = "search";
    private static final SearchResult NOTHING =
            new SearchResult(new Page<>(List.of(), Optional.empty()), new Facets(List.of(), List.of()), 0);

    private static final String SEARCH = """
            SELECT score, total, categories, category_counts, merchants, merchant_counts, %s
            FROM product_search(?, ?, ?, ?::text, ?, ?, ?::bigint, ?::text, ?::text, ?)
            """.formatted(ProductRow.columns("(item)"));

    private final Postgres postgres;

    public PostgresProductSearch(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public SearchResult search(SearchQuery query, PageRequest request) {
        Optional<SortKey> after = request.after().map(cursor -> SortKey.ofCursor(LIST, cursor));
        List<String> words = query.words();
        if (words.isEmpty() && !query.text().isBlank()) {
            return NOTHING;
        }
        Answer answer = new Answer();
        postgres.all(
                SEARCH,
                answer::read,
                words.toArray(String[]::new),
                words.stream().map(Typos::allowed).toArray(Integer[]::new),
                query.categories().stream().map(Slug::value).toArray(String[]::new),
                query.merchant().map(Slug::value),
                query.minPrice(),
                query.maxPrice(),
                after.map(SortKey::number),
                after.map(SortKey::text),
                after.map(SortKey::id),
                request.limit() + 1);
        return answer.result(request.limit());
    }

    /// A row of numbers, unless nothing was found at all, and then the page.
    private static final class Answer {

        private record Hit(int score, Product product) {

            SortKey place() {
                return SortKey.byScore(score, product);
            }
        }

        private final List<Hit> hits = new ArrayList<>();
        private Facets facets = NOTHING.facets();
        private long total;

        boolean read(Row row) throws SQLException {
            Optional<Long> score = row.maybeNumber("score");
            if (score.isPresent()) {
                hits.add(new Hit(score.get().intValue(), ProductRow.product(row)));
            } else {
                total = row.number("total");
                facets = new Facets(
                        counts(row.texts("categories"), row.numbers("category_counts")),
                        counts(row.texts("merchants"), row.numbers("merchant_counts")));
            }
            return true;
        }

        private static List<Facets.Count> counts(List<String> slugs, List<Long> counts) {
            return IntStream.range(0, slugs.size())
                    .mapToObj(i -> new Facets.Count(new Slug(slugs.get(i)), counts.get(i)))
                    .toList();
        }

        SearchResult result(int limit) {
            Page<Hit> page = Cursor.page(hits, limit, hit -> hit.place().cursor(LIST));
            return new SearchResult(page.map(Hit::product), facets, total);
        }
    }
}
