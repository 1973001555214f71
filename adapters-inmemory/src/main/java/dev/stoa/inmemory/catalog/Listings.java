package dev.stoa.inmemory.catalog;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.catalog.SortKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// The active products in each order: all of them, and those of each category, merchant and tag. Not safe for
/// concurrent use; [Shelves] holds the lock.
///
/// A page starts at its key in O(log n). A filter of several kinds walks the shortest listing and skips what the
/// rest of the filter leaves out.
final class Listings {

    private enum Kind {
        ALL,
        CATEGORY,
        MERCHANT,
        TAG
    }

    private record Name(Kind kind, String value) {

        static final Name ALL = new Name(Kind.ALL, "");
    }

    /// One listing in the three orders.
    private record Listing(
            NavigableMap<SortKey, Listed> byName,
            NavigableMap<SortKey, Listed> byPrice,
            NavigableMap<SortKey, Listed> byAge) {

        Listing() {
            this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }

        NavigableMap<SortKey, Listed> in(ProductSort sort) {
            return switch (sort) {
                case NAME -> byName;
                case NAME_DESCENDING -> byName.descendingMap();
                case PRICE -> byPrice;
                case PRICE_DESCENDING -> byPrice.descendingMap();
                case NEWEST -> byAge.descendingMap();
            };
        }
    }

    private final Map<Name, Listing> listings = new HashMap<>();

    void add(Listed listed) {
        for (Name name : names(listed.product())) {
            Listing listing = listings.computeIfAbsent(name, n -> new Listing());
            listing.byName().put(listed.byName(), listed);
            listing.byPrice().put(listed.byPrice(), listed);
            listing.byAge().put(listed.byAge(), listed);
        }
    }

    void remove(Listed listed) {
        for (Name name : names(listed.product())) {
            Listing listing = listings.getOrDefault(name, new Listing());
            listing.byName().remove(listed.byName());
            listing.byPrice().remove(listed.byPrice());
            listing.byAge().remove(listed.byAge());
            if (listing.byName().isEmpty()) {
                listings.remove(name);
            }
        }
    }

    Page<Product> page(ProductFilter filter, ProductSort sort, PageRequest request) {
        Iterator<Listed> rest = new Merged<>(
                shortest(filter).stream()
                        .map(listing -> after(listing.in(sort), sort, request))
                        .toList(),
                Comparator.comparing(key(sort), listingOrder(sort)));
        Predicate<Product> wanted = product -> passes(filter, product);
        List<Listed> found = new ArrayList<>();
        while (rest.hasNext() && found.size() <= request.limit()) {
            Listed next = rest.next();
            if (wanted.test(next.product())) {
                found.add(next);
            }
        }
        return Cursor.page(
                        found,
                        request.limit(),
                        listed -> key(sort).apply(listed).cursor(sort.name()))
                .map(Listed::product);
    }

    private static Iterator<Listed> after(
            NavigableMap<SortKey, Listed> listing, ProductSort sort, PageRequest request) {
        return request.after()
                .map(cursor -> listing.tailMap(SortKey.ofCursor(sort.name(), cursor), false))
                .orElse(listing)
                .values()
                .iterator();
    }

    private static Function<Listed, SortKey> key(ProductSort sort) {
        return switch (sort) {
            case NAME, NAME_DESCENDING -> Listed::byName;
            case PRICE, PRICE_DESCENDING -> Listed::byPrice;
            case NEWEST -> Listed::byAge;
        };
    }

    private static Comparator<SortKey> listingOrder(ProductSort sort) {
        return switch (sort) {
            case NAME, PRICE -> Comparator.naturalOrder();
            case NAME_DESCENDING, PRICE_DESCENDING, NEWEST -> Comparator.reverseOrder();
        };
    }

    /// The listings that together hold everything the filter lets through: of the kinds asked for, the shortest.
    private List<Listing> shortest(ProductFilter filter) {
        List<List<Name>> choices = new ArrayList<>();
        filter.tag().ifPresent(tag -> choices.add(List.of(new Name(Kind.TAG, tag))));
        filter.merchant().ifPresent(slug -> choices.add(List.of(new Name(Kind.MERCHANT, slug.value()))));
        if (!filter.categories().isEmpty()) {
            choices.add(filter.categories().stream().map(Listings::category).toList());
        }
        return choices.stream()
                .map(this::existing)
                .min(Comparator.comparingLong(Listings::length))
                .orElseGet(() -> existing(List.of(Name.ALL)));
    }

    private List<Listing> existing(List<Name> names) {
        return names.stream().filter(listings::containsKey).map(listings::get).toList();
    }

    private static long length(List<Listing> listings) {
        return listings.stream().mapToLong(listing -> listing.byName().size()).sum();
    }

    private static boolean passes(ProductFilter filter, Product product) {
        return (filter.categories().isEmpty()
                        || product.category()
                                .filter(filter.categories()::contains)
                                .isPresent())
                && filter.merchant()
                        .map(slug -> product.merchant().equals(filter.merchant()))
                        .orElse(true)
                && filter.tag().map(product.tags()::contains).orElse(true);
    }

    private static List<Name> names(Product product) {
        List<Name> names = new ArrayList<>(List.of(Name.ALL));
        product.category().ifPresent(slug -> names.add(category(slug)));
        product.merchant().ifPresent(slug -> names.add(new Name(Kind.MERCHANT, slug.value())));
        product.tags().forEach(tag -> names.add(new Name(Kind.TAG, tag)));
        return names;
    }

    private static Name category(Slug slug) {
        return new Name(Kind.CATEGORY, slug.value());
    }
}
