package dev.stoa.application.ranking;

import dev.stoa.application.ranking.PopularProducts.Ranked;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.PopularWindow;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PopularProductsTest {

    private static final PopularWindow WEEK = PopularWindow.WEEK;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final InMemoryAdapters adapters = new InMemoryAdapters(clock);
    private final MovingBoards moving = adapters.movingBoards();
    private final PopularProducts popular = new PopularProducts(moving, adapters.products());

    private void product(String name, long views) {
        ProductDetails details = new ProductDetails(
                new Slug(name), name, "", Money.of(CurrencyUnit.GBP, 1), Optional.empty(), Optional.empty(), Set.of());
        adapters.products().create(new ProductId("prd_" + name), new Sku(name), details);
        viewed(name, views);
    }

    private void viewed(String sku, long views) {
        moving.add(Popularity.PRODUCT_VIEWS, new MemberId(sku), views);
    }

    @Test
    void theMostViewedProductComesFirstWithItsCount() {
        product("cup", 2);
        product("pot", 3);
        assertThat(popular.top(Popularity.PRODUCT_VIEWS, WEEK, 10))
                .extracting(Ranked::rank, ranked -> ranked.product().name(), Ranked::count)
                .containsExactly(tuple(1L, "pot", 3L), tuple(2L, "cup", 2L));
        assertThat(popular.top(Popularity.PRODUCT_SALES, WEEK, 10)).isEmpty();
    }

    @Test
    void productsThatAreUnknownOrArchivedAreLeftOutAndTheRanksCloseUp() {
        product("cup", 1);
        product("pot", 2);
        product("urn", 3);
        viewed("never-made", 9);
        adapters.products().mark(new ProductId("prd_pot"), 1, Product.Status.ARCHIVED);
        assertThat(popular.top(Popularity.PRODUCT_VIEWS, WEEK, 2))
                .extracting(Ranked::rank, ranked -> ranked.product().name())
                .containsExactly(tuple(1L, "urn"), tuple(2L, "cup"));
    }

    @Test
    void theListIsAsLongAsAskedAndForgetsWhatLeftTheWindow() {
        product("cup", 1);
        product("pot", 2);
        assertThat(popular.top(Popularity.PRODUCT_VIEWS, WEEK, 1)).hasSize(1);
        clock.advance(Duration.ofDays(1));
        assertThat(popular.top(Popularity.PRODUCT_VIEWS, PopularWindow.DAY, 10)).isEmpty();
        assertThat(popular.top(Popularity.PRODUCT_VIEWS, WEEK, 10)).hasSize(2);
    }
}
