package dev.stoa.contracts.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Product.Status;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Slug;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Products] must do with lists.
public interface ProductPagesContract {

    /// A fresh backend without products.
    Backend<Products> backend();

    List<String> NAMES = List.of("Zebra", "apple", "Äpfel", "apple", "éclair", "Eclair b", "～", "😀", "B", "10", "9");

    /// Products in two categories, two merchants and two tags, some born in the same millisecond.
    static List<Product> fill(Backend<Products> backend, int count) {
        Random dice = new Random(count);
        List<Product> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var details = Goods.details(
                    NAMES.get(dice.nextInt(NAMES.size())) + (dice.nextBoolean() ? "" : " " + dice.nextInt(9)),
                    dice.nextInt(5),
                    dice.nextBoolean() ? Goods.KITCHEN : Goods.GARDEN,
                    dice.nextBoolean() ? Goods.ANN : Goods.BOB,
                    dice.nextBoolean() ? "red" : "blue");
            added.add(Goods.add(backend.port(), dice.nextInt(1_000_000) + "-" + i, slugged(details, i)));
            backend.advance(Duration.ofMillis(dice.nextInt(2)));
        }
        return added;
    }

    private static ProductDetails slugged(ProductDetails d, int i) {
        return new ProductDetails(
                new Slug("p" + i), d.name(), d.description(), d.price(), d.category(), d.merchant(), d.tags());
    }

    static List<Product> turn(Products products, ProductFilter filter, ProductSort sort, int limit) {
        List<Product> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Product> page = products.page(filter, sort, new PageRequest(limit, after));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.next().isEmpty() || page.items().size() == limit).isTrue();
            seen.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return seen;
    }

    @Test
    default void everySortShowsEachProductOnceInItsOrder() {
        var backend = backend();
        List<Product> added = fill(backend, 60);
        for (ProductSort sort : ProductSort.values()) {
            List<Product> expected = added.stream().sorted(sort.order()).toList();
            for (int limit : new int[] {1, 7, 60, 100}) {
                assertThat(turn(backend.port(), ProductFilter.ALL, sort, limit))
                        .as("%s by %d", sort, limit)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    default void everyConditionOfAFilterHolds() {
        var backend = backend();
        List<Product> added = fill(backend, 60);
        Slug unused = new Slug("unused");
        for (ProductFilter filter : List.of(
                ProductFilter.inCategories(Set.of(Goods.KITCHEN)),
                ProductFilter.inCategories(Set.of(Goods.KITCHEN, Goods.GARDEN, unused)),
                ProductFilter.inCategories(Set.of(unused)),
                ProductFilter.ofMerchant(Goods.BOB),
                ProductFilter.ofMerchant(unused),
                ProductFilter.tagged("red"),
                ProductFilter.tagged("RED"),
                new ProductFilter(Set.of(Goods.GARDEN), Optional.of(Goods.ANN), Optional.of("blue")))) {
            for (ProductSort sort : ProductSort.values()) {
                List<Product> expected = added.stream()
                        .filter(product -> passes(filter, product))
                        .sorted(sort.order())
                        .toList();
                assertThat(turn(backend.port(), filter, sort, 7))
                        .as("%s %s", filter, sort)
                        .isEqualTo(expected);
            }
        }
    }

    private static boolean passes(ProductFilter filter, Product product) {
        return (filter.categories().isEmpty()
                        || filter.categories().contains(product.category().orElseThrow()))
                && filter.merchant()
                        .map(product.merchant().orElseThrow()::equals)
                        .orElse(true)
                && filter.tag().map(product.tags()::contains).orElse(true);
    }

    @Test
    default void aChangedProductStandsInItsNewListsOnly() {
        Products products = backend().port();
        Product mug = Goods.add(products, "1", Goods.details("Mug", 5, Goods.KITCHEN, Goods.ANN, "red"));
        Product rake =
                Goods.saved(products.change(mug.id(), 1, Goods.details("Rake", 9, Goods.GARDEN, Goods.BOB, "blue")));
        for (ProductSort sort : ProductSort.values()) {
            assertThat(turn(products, ProductFilter.inCategories(Set.of(Goods.KITCHEN)), sort, 5))
                    .isEmpty();
            assertThat(turn(products, ProductFilter.ofMerchant(Goods.ANN), sort, 5))
                    .isEmpty();
            assertThat(turn(products, ProductFilter.tagged("red"), sort, 5)).isEmpty();
            assertThat(turn(products, ProductFilter.inCategories(Set.of(Goods.GARDEN)), sort, 5))
                    .containsExactly(rake);
            assertThat(turn(products, ProductFilter.ofMerchant(Goods.BOB), sort, 5))
                    .containsExactly(rake);
            assertThat(turn(products, ProductFilter.tagged("blue"), sort, 5)).containsExactly(rake);
            assertThat(turn(products, ProductFilter.ALL, sort, 5)).containsExactly(rake);
        }
    }

    @Test
    default void anArchivedProductIsInNoListUntilItIsActiveAgain() {
        Products products = backend().port();
        Product mug = Goods.add(products, "1", Goods.details("Mug", 5, Goods.KITCHEN, Goods.ANN, "red"));
        products.mark(mug.id(), 1, Status.ARCHIVED);
        assertThat(turn(products, ProductFilter.ALL, ProductSort.NAME, 5)).isEmpty();
        assertThat(turn(products, ProductFilter.tagged("red"), ProductSort.PRICE, 5))
                .isEmpty();
        Product back = Goods.saved(products.mark(mug.id(), 2, Status.ACTIVE));
        assertThat(turn(products, ProductFilter.ALL, ProductSort.NAME, 5)).containsExactly(back);
    }

    @Test
    default void whatIsAddedOrArchivedWhileTurningPagesDisturbsNoOtherProduct() {
        var backend = backend();
        List<Product> added = fill(backend, 40);
        Products products = backend.port();
        List<Product> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Product> page = products.page(ProductFilter.ALL, ProductSort.NAME, new PageRequest(6, after));
            seen.addAll(page.items());
            after = page.next();
            Product last = page.items().getLast();
            products.mark(last.id(), last.version(), Status.ARCHIVED);
            Goods.add(products, "new" + seen.size(), Goods.details("0 new " + seen.size(), 1));
        } while (after.isPresent());
        assertThat(seen)
                .isEqualTo(added.stream().sorted(ProductSort.NAME.order()).toList());
    }

    @Test
    default void namesAsLongAsTheyMayBeAreInOrderToo() {
        Products products = backend().port();
        String ligature = "\uFDFA".repeat(ProductDetails.MAX_NAME);
        String emoji = "\uD83D\uDE00".repeat(ProductDetails.MAX_NAME);
        List<Product> added = List.of(
                Goods.add(products, "d".repeat(1_000), named(emoji, 1)),
                Goods.add(products, "b", named(ligature, 2)),
                Goods.add(products, "c", named(ligature, 3)),
                Goods.add(products, "a", named("z".repeat(ProductDetails.MAX_NAME), 4)));
        for (ProductSort sort : ProductSort.values()) {
            assertThat(turn(products, ProductFilter.ALL, sort, 1))
                    .isEqualTo(added.stream().sorted(sort.order()).toList());
        }
        assertThat(turn(products, ProductFilter.ofMerchant(Goods.ANN), ProductSort.NAME, 1))
                .hasSize(4);
    }

    private static ProductDetails named(String name, int i) {
        String slug = "\uD842\uDFB7".repeat(Slug.MAX_LENGTH - 1) + i;
        return new ProductDetails(
                new Slug(slug),
                name,
                name,
                Goods.pounds(i),
                Optional.of(new Slug(slug)),
                Optional.of(Goods.ANN),
                Set.of("\uD83D\uDE00".repeat(ProductDetails.MAX_TAG)));
    }

    @Test
    default void aCursorOfAnotherListIsRefused() {
        var backend = backend();
        fill(backend, 3);
        Products products = backend.port();
        Optional<String> cursor = products.page(ProductFilter.ALL, ProductSort.NAME, PageRequest.first(1))
                .next();
        assertThat(cursor).isPresent();
        for (Optional<String> foreign : List.of(cursor, Optional.of("nonsense"), Optional.of("..."), Optional.of(""))) {
            assertThatThrownBy(() -> products.page(ProductFilter.ALL, ProductSort.PRICE, new PageRequest(1, foreign)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }
}
