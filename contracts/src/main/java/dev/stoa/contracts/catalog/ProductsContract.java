package dev.stoa.contracts.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Product.Status;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.ProductOutcome;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every [Products] must do one product at a time; lists are in [ProductPagesContract].
public interface ProductsContract {

    /// A fresh backend without products.
    Backend<Products> backend();

    ProductDetails MUG = Goods.details("Red mug", 499, Goods.KITCHEN, Goods.ANN, "red", "gift");

    @Test
    default void aCreatedProductIsFoundByIdSlugAndSku() {
        var backend = backend();
        Product mug = Goods.add(backend.port(), "1", MUG);
        assertThat(mug).isEqualTo(Product.create(new ProductId("prd_1"), new Sku("SKU-1"), MUG, backend.now()));
        assertThat(mug.version()).isEqualTo(1);
        assertThat(mug.status()).isEqualTo(Status.ACTIVE);
        assertThat(mug.tags()).containsExactly("gift", "red");
        assertThat(backend.port().byId(mug.id())).contains(mug);
        assertThat(backend.port().bySlug(new Slug("red-mug"))).contains(mug);
        assertThat(backend.port().bySkus(List.of(mug.sku()))).containsExactly(mug);
    }

    @Test
    default void anUnknownProductIsAbsent() {
        Products products = backend().port();
        assertThat(products.byId(new ProductId("prd_1"))).isEmpty();
        assertThat(products.bySlug(new Slug("red-mug"))).isEmpty();
        assertThat(products.bySkus(List.of(new Sku("1")))).isEmpty();
        assertThat(products.change(new ProductId("prd_1"), 1, MUG)).isEqualTo(new ProductOutcome.Absent());
        assertThat(products.mark(new ProductId("prd_1"), 1, Status.ARCHIVED)).isEqualTo(new ProductOutcome.Absent());
    }

    @Test
    default void manySkusAreAnsweredInTheOrderAskedAndAbsentOnesLeftOut() {
        Products products = backend().port();
        Product mug = Goods.add(products, "1", MUG);
        Product cup = Goods.add(products, "2", Goods.details("Cup", 1));
        assertThat(products.bySkus(List.of(cup.sku(), new Sku("none"), mug.sku(), cup.sku())))
                .containsExactly(cup, mug, cup);
    }

    @Test
    default void aTakenSkuSlugOrIdIsRefusedAndNothingIsAdded() {
        Products products = backend().port();
        Product mug = Goods.add(products, "1", MUG);
        ProductDetails cup = Goods.details("Cup", 1);
        assertThat(products.create(new ProductId("prd_2"), mug.sku(), cup)).isEqualTo(new ProductOutcome.SkuTaken(mug));
        assertThat(products.create(mug.id(), new Sku("SKU-2"), cup)).isEqualTo(new ProductOutcome.SkuTaken(mug));
        assertThat(products.create(new ProductId("prd_2"), new Sku("SKU-2"), MUG))
                .isEqualTo(new ProductOutcome.SlugTaken(mug));
        assertThat(products.page(ProductFilter.ALL, ProductSort.NAME, PageRequest.first(10))
                        .items())
                .containsExactly(mug);
        assertThat(products.bySlug(cup.slug())).isEmpty();
    }

    @Test
    default void skusDifferByCase() {
        Products products = backend().port();
        Goods.add(products, "a", MUG);
        Goods.add(products, "A", Goods.details("Cup", 1));
        assertThat(products.bySkus(List.of(new Sku("SKU-A"))).getFirst().name()).isEqualTo("Cup");
    }

    @Test
    default void aChangeReplacesTheDetailsAndKeepsTheRest() {
        var backend = backend();
        Product mug = Goods.add(backend.port(), "1", MUG);
        backend.advance(Duration.ofSeconds(1));
        ProductDetails blue = Goods.details("Blue mug", 599, Goods.GARDEN, Goods.BOB, "blue");
        Product changed = Goods.saved(backend.port().change(mug.id(), 1, blue));
        assertThat(changed).isEqualTo(mug.changed(blue));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.createdAt()).isEqualTo(mug.createdAt());
        assertThat(backend.port().bySlug(new Slug("blue-mug"))).contains(changed);
        assertThat(backend.port().bySkus(List.of(mug.sku()))).containsExactly(changed);
    }

    @Test
    default void aStaleVersionIsRefusedWithTheCurrentProduct() {
        Products products = backend().port();
        Product mug = Goods.add(products, "1", MUG);
        Product changed = Goods.saved(products.change(mug.id(), 1, Goods.details("Blue mug", 1)));
        assertThat(products.change(mug.id(), 1, MUG)).isEqualTo(new ProductOutcome.Stale(changed));
        assertThat(products.change(mug.id(), 3, MUG)).isEqualTo(new ProductOutcome.Stale(changed));
        assertThat(products.mark(mug.id(), 1, Status.ARCHIVED)).isEqualTo(new ProductOutcome.Stale(changed));
        assertThat(products.byId(mug.id())).contains(changed);
    }

    @Test
    default void aSlugGivenUpIsFreeAndOneInUseIsRefused() {
        Products products = backend().port();
        Product mug = Goods.add(products, "1", MUG);
        Product cup = Goods.add(products, "2", Goods.details("Cup", 1));
        assertThat(products.change(cup.id(), 1, MUG)).isEqualTo(new ProductOutcome.SlugTaken(mug));
        assertThat(products.byId(cup.id())).contains(cup);
        Goods.saved(products.change(mug.id(), 1, Goods.details("Blue mug", 1)));
        assertThat(products.bySlug(MUG.slug())).isEmpty();
        Product renamed = Goods.saved(products.change(cup.id(), 1, MUG));
        assertThat(products.bySlug(MUG.slug())).contains(renamed);
    }

    @Test
    default void anArchivedProductIsKnownButKeepsItsSkuAndSlug() {
        Products products = backend().port();
        Product mug = Goods.add(products, "1", MUG);
        Product archived = Goods.saved(products.mark(mug.id(), 1, Status.ARCHIVED));
        assertThat(archived).isEqualTo(mug.marked(Status.ARCHIVED));
        assertThat(products.byId(mug.id())).contains(archived);
        assertThat(products.bySlug(mug.slug())).contains(archived);
        assertThat(products.bySkus(List.of(mug.sku()))).containsExactly(archived);
        assertThat(products.create(new ProductId("prd_2"), new Sku("SKU-2"), MUG))
                .isEqualTo(new ProductOutcome.SlugTaken(archived));
        Product back = Goods.saved(products.mark(mug.id(), 2, Status.ACTIVE));
        assertThat(back.active()).isTrue();
        assertThat(back.version()).isEqualTo(3);
    }

    @Test
    default void ofManyRacingForASkuOneGetsIt() {
        Products products = backend().port();
        var outcomes = Races.race(
                16, i -> products.create(new ProductId("prd_" + i), new Sku("the one"), Goods.details("Mug " + i, i)));
        assertThat(outcomes).filteredOn(ProductOutcome.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ProductOutcome.SkuTaken.class::isInstance)
                .hasSize(15);
        assertThat(products.page(ProductFilter.ALL, ProductSort.NAME, PageRequest.first(100))
                        .items())
                .hasSize(1);
    }

    @Test
    default void ofManyRacingForASlugOneGetsIt() {
        Products products = backend().port();
        var outcomes = Races.race(16, i -> products.create(new ProductId("prd_" + i), new Sku("SKU-" + i), MUG));
        assertThat(outcomes).filteredOn(ProductOutcome.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ProductOutcome.SlugTaken.class::isInstance)
                .hasSize(15);
    }

    @Test
    default void ofManyRacingChangesOfAVersionOneWinsAndNoneIsLost() {
        Products products = backend().port();
        Product mug = Goods.add(products, "1", MUG);
        var won = Races.race(16, i -> {
            int wins = 0;
            for (int round = 0; round < 20; round++) {
                Product seen = products.byId(mug.id()).orElseThrow();
                var outcome = products.change(mug.id(), seen.version(), Goods.details("Mug", seen.version()));
                wins += outcome instanceof ProductOutcome.Saved ? 1 : 0;
            }
            return wins;
        });
        long wins = won.stream().mapToInt(Integer::intValue).sum();
        assertThat(products.byId(mug.id()).orElseThrow().version()).isEqualTo(1 + wins);
        assertThat(products.byId(mug.id()).orElseThrow().price()).isEqualTo(Goods.pounds(wins));
    }

    @Test
    default void oddSkusIdsNamesAndTagsAreKeptApart() {
        Products products = backend().port();
        List<Product> added = new ArrayList<>();
        for (String text : OddText.KEYS) {
            String shown = text.replace("\0", "").concat("!");
            shown = shown.substring(0, Math.min(ProductDetails.MAX_TAG, shown.length()));
            ProductDetails odd = new ProductDetails(
                    new Slug("odd-" + added.size()),
                    shown,
                    shown,
                    Goods.pounds(1),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(shown));
            added.add(Goods.saved(products.create(new ProductId(text), new Sku(text), odd)));
        }
        for (Product product : added) {
            assertThat(products.byId(product.id())).contains(product);
            assertThat(products.bySkus(List.of(product.sku()))).containsExactly(product);
        }
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNeverSaysAbsent() {
        var backend = backend();
        backend.goDown();
        Products products = backend.port();
        ProductId id = new ProductId("prd_1");
        Outages.assertUnavailable(
                () -> products.create(id, new Sku("1"), MUG),
                () -> products.change(id, 1, MUG),
                () -> products.mark(id, 1, Status.ARCHIVED),
                () -> products.byId(id),
                () -> products.bySlug(MUG.slug()),
                () -> products.bySkus(List.of(new Sku("1"))),
                () -> products.page(ProductFilter.ALL, ProductSort.NAME, PageRequest.first(1)));
    }
}
