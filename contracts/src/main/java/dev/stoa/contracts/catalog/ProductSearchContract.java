package dev.stoa.contracts.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Facets;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Product.Status;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.SearchQuery;
import dev.stoa.domain.catalog.SearchResult;
import dev.stoa.domain.catalog.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [ProductSearch] must find, and in which order.
public interface ProductSearchContract {

    /// The two ports over one set of products.
    record Catalog(Products products, ProductSearch search) {

        List<String> find(String text) {
            return names(search.search(SearchQuery.of(text), PageRequest.first(100)));
        }
    }

    /// A fresh backend without products.
    Backend<Catalog> backend();

    static List<String> names(SearchResult result) {
        return result.page().items().stream().map(Product::name).toList();
    }

    static Catalog filled(Backend<Catalog> backend) {
        Products products = backend.port().products();
        Goods.add(products, "1", Goods.details("Red mug", 499, Goods.KITCHEN, Goods.ANN, "gift"));
        Goods.add(products, "2", Goods.details("Mug tree", 1999, Goods.KITCHEN, Goods.BOB, "wood"));
        Goods.add(products, "3", Goods.details("Red lantern", 2599, Goods.GARDEN, Goods.BOB, "gift"));
        Goods.add(products, "4", Goods.described("Coaster", "Goes under any mug. Keeps the lantern off the table."));
        Goods.add(products, "5", Goods.described("Mugger's mask", "Not for sale to muggers"));
        Goods.add(products, "6", Goods.described("Crème brûlée dish", "Children's favourite"));
        return backend.port();
    }

    @Test
    default void anEqualWordBeatsABeginningAndANameBeatsADescription() {
        assertThat(filled(backend()).find("mug")).containsExactly("Mug tree", "Red mug", "Mugger's mask", "Coaster");
    }

    @Test
    default void everyWordMustBeMet() {
        Catalog catalog = filled(backend());
        assertThat(catalog.find("red mug")).containsExactly("Red mug");
        assertThat(catalog.find("MUG, RED!")).containsExactly("Red mug");
        assertThat(catalog.find("lantern mug")).containsExactly("Coaster");
        assertThat(catalog.find("red zebra")).isEmpty();
    }

    @Test
    default void aBeginningOfTwoCharactersFindsAndOneDoesNot() {
        Catalog catalog = filled(backend());
        assertThat(catalog.find("la")).containsExactly("Red lantern", "Coaster");
        assertThat(catalog.find("l")).isEmpty();
    }

    @Test
    default void tagsCategoryMerchantAndSkuAreSearchedToo() {
        Catalog catalog = filled(backend());
        assertThat(catalog.find("wood")).containsExactly("Mug tree");
        assertThat(catalog.find("kitchen")).containsExactly("Mug tree", "Red mug");
        assertThat(catalog.find("barn")).containsExactly("Mug tree", "Red lantern");
        assertThat(catalog.find("sku-4")).containsExactly("Coaster");
    }

    @Test
    default void caseAccentsAndApostrophesDoNotMatter() {
        Catalog catalog = filled(backend());
        assertThat(catalog.find("CREME brulee")).containsExactly("Crème brûlée dish");
        assertThat(catalog.find("crème")).containsExactly("Crème brûlée dish");
        assertThat(catalog.find("childrens")).containsExactly("Crème brûlée dish");
        assertThat(catalog.find("mugger’s")).containsExactly("Mugger's mask");
    }

    @Test
    default void aWordNobodyHasIsReadAsAMisspelling() {
        Catalog catalog = filled(backend());
        assertThat(catalog.find("lantren")).containsExactly("Red lantern", "Coaster");
        assertThat(catalog.find("lantrn")).containsExactly("Red lantern", "Coaster");
        assertThat(catalog.find("coastter")).containsExactly("Coaster");
        assertThat(catalog.find("favuorites")).containsExactly("Crème brûlée dish");
        assertThat(catalog.find("red latnern")).containsExactly("Red lantern");
    }

    @Test
    default void shortWordsFirstLettersAndTooManyEditsAreNotForgiven() {
        Catalog catalog = filled(backend());
        assertThat(catalog.find("rde")).isEmpty();
        assertThat(catalog.find("pantern")).isEmpty();
        assertThat(catalog.find("lnatren")).isEmpty();
    }

    @Test
    default void aNumberIsNeverReadAsAMisspellingOfAnother() {
        Catalog catalog = filled(backend());
        Goods.add(catalog.products(), "7", Goods.described("Lamp 123456", "model abc4def"));
        assertThat(catalog.find("123456")).containsExactly("Lamp 123456");
        assertThat(catalog.find("123465")).isEmpty();
        assertThat(catalog.find("abc5def")).isEmpty();
        assertThat(catalog.find("abcdef")).isEmpty();
    }

    @Test
    default void aWordSomebodyHasIsNeverReadAsAMisspelling() {
        Catalog catalog = filled(backend());
        Goods.add(catalog.products(), "7", Goods.described("Lanterna film", ""));
        assertThat(catalog.find("lanterna")).containsExactly("Lanterna film");
    }

    @Test
    default void equalScoresAreInOrderOfNameAndThenId() {
        Catalog catalog = backend().port();
        for (String key : List.of("c", "a", "b")) {
            Goods.add(catalog.products(), key, slugged(Goods.details("Same mug", 1), "mug-" + key));
        }
        Goods.add(catalog.products(), "d", Goods.details("älteste mug", 1));
        Goods.add(catalog.products(), "e", Goods.details("Zebra mug", 1));
        List<String> ids = catalog.search().search(SearchQuery.of("mug"), PageRequest.first(10)).page().items().stream()
                .map(product -> product.id().value())
                .toList();
        assertThat(ids).containsExactly("prd_d", "prd_a", "prd_b", "prd_c", "prd_e");
    }

    private static ProductDetails slugged(ProductDetails d, String slug) {
        return new ProductDetails(
                new Slug(slug), d.name(), d.description(), d.price(), d.category(), d.merchant(), d.tags());
    }

    @Test
    default void filtersNarrowWhatIsFound() {
        ProductSearch search = filled(backend()).search();
        PageRequest ten = PageRequest.first(10);
        assertThat(names(search.search(new SearchQuery("mug", Set.of(Goods.KITCHEN), Optional.empty(), 0, 499), ten)))
                .containsExactly("Red mug");
        assertThat(names(
                        search.search(new SearchQuery("mug", Set.of(Goods.KITCHEN), Optional.empty(), 500, 1999), ten)))
                .containsExactly("Mug tree");
        assertThat(names(search.search(
                        new SearchQuery("red", Set.of(Goods.GARDEN, new Slug("x")), Optional.empty(), 0, 9999), ten)))
                .containsExactly("Red lantern");
        assertThat(search.search(new SearchQuery("mug", Set.of(), Optional.empty(), 2000, 1), ten)
                        .total())
                .isZero();
    }

    @Test
    default void facetsCountAsIfNoneOfTheirKindWasAskedFor() {
        ProductSearch search = filled(backend()).search();
        SearchResult red = search.search(
                new SearchQuery("red", Set.of(Goods.KITCHEN), Optional.empty(), 0, 9999), PageRequest.first(1));
        assertThat(red.total()).isEqualTo(1);
        assertThat(red.facets())
                .isEqualTo(new Facets(
                        List.of(new Facets.Count(Goods.GARDEN, 1), new Facets.Count(Goods.KITCHEN, 1)),
                        List.of(new Facets.Count(Goods.ANN, 1))));
        SearchResult mug = search.search(SearchQuery.of("mug"), PageRequest.first(1));
        assertThat(mug.total()).isEqualTo(4);
        assertThat(mug.facets().categories()).containsExactly(new Facets.Count(Goods.KITCHEN, 2));
    }

    @Test
    default void aMerchantNarrowsTheSearchAndCategoriesAreCountedForIt() {
        ProductSearch search = filled(backend()).search();
        SearchResult all = search.search(SearchQuery.of(""), PageRequest.first(100));
        SearchQuery anns = new SearchQuery("", Set.of(), Optional.of(Goods.ANN), 0, 9999);
        SearchResult found = search.search(anns, PageRequest.first(100));
        assertThat(names(found))
                .isNotEmpty()
                .isEqualTo(all.page().items().stream()
                        .filter(product -> product.merchant().equals(Optional.of(Goods.ANN)))
                        .map(Product::name)
                        .toList());
        assertThat(found.total()).isEqualTo(found.page().items().size());
        assertThat(found.facets().merchants()).isEqualTo(all.facets().merchants());
        assertThat(found.facets().categories().stream()
                        .mapToLong(Facets.Count::count)
                        .sum())
                .isEqualTo(found.page().items().stream()
                        .filter(product -> product.category().isPresent())
                        .count());
        SearchQuery nobody = new SearchQuery("mug", Set.of(), Optional.of(new Slug("nobody")), 0, 9999);
        assertThat(search.search(nobody, PageRequest.first(9)).total()).isZero();
    }

    @Test
    default void pagesShowEachResultOnceInOrder() {
        Catalog catalog = filled(backend());
        for (String text : List.of("mug", "red", "", "la")) {
            List<String> seen = new ArrayList<>();
            Optional<String> after = Optional.empty();
            do {
                SearchResult result = catalog.search().search(SearchQuery.of(text), new PageRequest(1, after));
                seen.addAll(names(result));
                after = result.page().next();
            } while (after.isPresent());
            assertThat(seen).as(text).isEqualTo(catalog.find(text));
        }
    }

    @Test
    default void aBlankQueryFindsEverythingAndOneWithoutWordsFindsNothing() {
        Catalog catalog = filled(backend());
        assertThat(catalog.find("  "))
                .containsExactly("Coaster", "Crème brûlée dish", "Mug tree", "Mugger's mask", "Red lantern", "Red mug");
        assertThat(catalog.find("?!")).isEmpty();
    }

    @Test
    default void aChangedProductIsFoundByItsNewWordsAndNeverByItsOldOnes() {
        Catalog catalog = filled(backend());
        Product tree = catalog.products().bySlug(new Slug("mug-tree")).orElseThrow();
        catalog.products().change(tree.id(), 1, Goods.details("Cup stand", 1, Goods.KITCHEN, Goods.BOB));
        assertThat(catalog.find("tree")).isEmpty();
        assertThat(catalog.find("wood")).isEmpty();
        assertThat(catalog.find("cup stand")).containsExactly("Cup stand");
        catalog.products().mark(tree.id(), 2, Status.ARCHIVED);
        assertThat(catalog.find("cup")).isEmpty();
        catalog.products().mark(tree.id(), 3, Status.ACTIVE);
        assertThat(catalog.find("cup")).containsExactly("Cup stand");
    }

    @Test
    default void whileProductsChangeASearchSeesTheOldOrTheNewOneNeverBothOrNeither() {
        Catalog catalog = backend().port();
        Product mug = Goods.add(catalog.products(), "1", Goods.details("common left", 1));
        var sizes = Races.race(8, i -> {
            List<Integer> seen = new ArrayList<>();
            for (int round = 0; round < 50; round++) {
                if (i == 0) {
                    String name = round % 2 == 0 ? "common right" : "common left";
                    catalog.products().change(mug.id(), 1 + round, Goods.details(name, 1));
                } else {
                    seen.add(catalog.find("common").size());
                }
            }
            return seen;
        });
        assertThat(sizes)
                .filteredOn(seen -> !seen.isEmpty())
                .allSatisfy(seen -> assertThat(seen).containsOnly(1));
    }

    @Test
    default void oddQueriesAreOnlyText() {
        Catalog catalog = filled(backend());
        for (String text : OddText.KEYS) {
            String cut = text.length() > 200 ? text.substring(0, 200) : text;
            assertThat(catalog.find(cut)).as(cut).hasSizeLessThanOrEqualTo(6);
        }
        assertThat(catalog.find("mug & !tree | (red:*)")).isEmpty();
        assertThat(catalog.find("mug & tree")).containsExactly("Mug tree");
    }

    @Test
    default void aForeignCursorIsRefused() {
        ProductSearch search = filled(backend()).search();
        assertThatThrownBy(() -> search.search(SearchQuery.of("mug"), new PageRequest(1, Optional.of("nonsense"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNeverFindsNothing() {
        var backend = backend();
        backend.goDown();
        Outages.assertUnavailable(() -> backend.port().find("mug"));
    }
}
