package dev.stoa.inmemory.catalog;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.catalog.Facets;
import dev.stoa.domain.catalog.SearchQuery;
import dev.stoa.domain.catalog.SearchResult;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.catalog.SortKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// Takes what a search met one by one: filters, counts, and keeps the best page.
final class Harvest {

    private static final String LIST = "search";
    private static final Comparator<Facets.Count> LARGEST = Comparator.comparingLong(Facets.Count::count)
            .reversed()
            .thenComparing(count -> count.slug().value(), Utf8.ORDER);

    /// A result's place: lower is better.
    private record Hit(Listed listed, SortKey place) {}

    private final SearchQuery query;
    private final int wanted;
    private final Optional<SortKey> after;
    private final PriorityQueue<Hit> best =
            new PriorityQueue<>(Comparator.comparing(Hit::place, Comparator.reverseOrder()));
    private final Map<Slug, int[]> categories = new HashMap<>();
    private final Map<Slug, int[]> merchants = new HashMap<>();
    private long total;

    Harvest(SearchQuery query, PageRequest request) {
        this.query = query;
        this.wanted = request.limit();
        this.after = request.after().map(cursor -> SortKey.ofCursor(LIST, cursor));
    }

    void take(Listed listed, int score) {
        long price = listed.byPrice().number();
        if (price < query.minPrice() || price > query.maxPrice()) {
            return;
        }
        Optional<Slug> category = listed.product().category();
        Optional<Slug> merchant = listed.product().merchant();
        boolean inCategory = query.categories().isEmpty()
                || (category.isPresent() && query.categories().contains(category.get()));
        boolean ofMerchant = query.merchant().isEmpty() || query.merchant().equals(merchant);
        if (ofMerchant && category.isPresent()) {
            count(categories, category.get());
        }
        if (inCategory && merchant.isPresent()) {
            count(merchants, merchant.get());
        }
        if (inCategory && ofMerchant) {
            total++;
            rank(listed, score);
        }
    }

    private static void count(Map<Slug, int[]> counts, Slug slug) {
        counts.computeIfAbsent(slug, first -> new int[1])[0]++;
    }

    /// Most of what a common word meets is worse than a full page, and is seen to be so without making anything.
    private void rank(Listed listed, int score) {
        Hit worst = best.size() > wanted ? best.peek() : null;
        if (worst != null && order(listed, score, worst.place()) >= 0) {
            return;
        }
        if (after.isPresent() && order(listed, score, after.get()) <= 0) {
            return;
        }
        best.add(new Hit(
                listed,
                new SortKey(-score, listed.byName().text(), listed.byName().id())));
        if (best.size() > wanted + 1) {
            best.poll();
        }
    }

    /// How the product's place compares to another.
    private static int order(Listed listed, int score, SortKey other) {
        int order = Long.compare(-score, other.number());
        return order == 0 ? listed.byName().compareText(other) : order;
    }

    SearchResult result() {
        List<Hit> hits = new ArrayList<>(best);
        hits.sort(Comparator.comparing(Hit::place));
        return new SearchResult(
                Cursor.page(hits, wanted, hit -> hit.place().cursor(LIST))
                        .map(hit -> hit.listed().product()),
                new Facets(largest(categories), largest(merchants)),
                total);
    }

    private static List<Facets.Count> largest(Map<Slug, int[]> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Facets.Count(entry.getKey(), entry.getValue()[0]))
                .sorted(LARGEST)
                .limit(Facets.MAX)
                .toList();
    }
}
