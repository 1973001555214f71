package dev.stoa.bootstrap.demo;

import dev.stoa.application.ranking.PopularProducts;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.application.ranking.TrendingOffers;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.Merchant;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.SearchQuery;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponStatus;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.domain.coupon.Scope;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.ranking.PopularWindow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoDataTest {

    private static final PageRequest ALL = PageRequest.first(PageRequest.MAX_LIMIT);

    private final TestShop shop = new TestShop(Map.of("stoa.demo-data", "on"));

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void lampsAreFoundAndInStock() {
        var found = shop.part(ProductSearch.class).search(SearchQuery.of("lamp"), ALL);
        var skus = found.page().items().stream().map(Product::sku).toList();
        assertThat(skus).hasSizeGreaterThan(9);
        assertThat(shop.part(Inventory.class).stock(skus).values())
                .hasSize(skus.size())
                .allSatisfy(stock -> assertThat(stock.available()).isPositive());
    }

    @Test
    void everyMerchantOfTheGoodsDescribesItself() {
        assertThat(shop.part(Merchants.class).page(ALL).items())
                .hasSize(8)
                .extracting(Merchant::description)
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void theCategoriesMakeATree() {
        var categories = shop.part(Categories.class).all();
        assertThat(categories.stream().filter(each -> each.parent().isEmpty())).hasSize(8);
        assertThat(categories).hasSizeGreaterThan(30);
    }

    @Test
    void aCouponMakesACartCheaper() {
        String cart = TestShop.json(shop.post("/api/v1/carts", "{}")).get("id").getStringValue();
        String path = "/api/v1/carts/" + cart;
        shop.send("PUT", path + "/lines/LMP-001", "{\"quantity\": 2}", "Content-Type", "application/json");
        shop.send("PUT", path + "/coupons/TAKE5", "");
        var totals = TestShop.json(shop.get(path)).get("totals");
        assertThat(totals.get("subtotal").get("amount").getIntValue()).isEqualTo(9600);
        assertThat(totals.get("discount").get("amount").getIntValue()).isEqualTo(500);
    }

    @Test
    void everyCodeOfAnOfferIsACouponForGoodsThatThereAre() {
        var offers = shop.part(Offers.class).live(Optional.empty(), ALL).items();
        var codes = offers.stream()
                .flatMap(offer -> offer.details().code().stream())
                .map(CouponCode::new)
                .toList();
        var coupons = shop.part(Coupons.class).find(codes);
        assertThat(coupons).hasSameSizeAs(codes).hasSize(8);
        var categories =
                shop.part(Categories.class).all().stream().map(Category::slug).toList();
        for (CouponStatus status : coupons) {
            Scope scope = status.coupon().scope();
            assertThat(scope).isNotEqualTo(Scope.EVERYTHING);
            assertThat(categories).containsAll(scope.categories());
            assertThat(shop.part(Products.class).bySkus(List.copyOf(scope.products())))
                    .hasSameSizeAs(scope.products());
        }
    }

    @Test
    void theCodeOfAnOfferTakesSomethingOffItsGoodsAlone() {
        String cart = TestShop.json(shop.post("/api/v1/carts", "{}")).get("id").getStringValue();
        String path = "/api/v1/carts/" + cart;
        for (String sku : List.of("LMP-001", "LMP-008")) {
            shop.send("PUT", path + "/lines/" + sku, "{\"quantity\": 1}", "Content-Type", "application/json");
        }
        shop.send("PUT", path + "/coupons/LAMPS15", "");
        var totals = TestShop.json(shop.get(path)).get("totals");
        assertThat(totals.get("discount").get("amount").getIntValue()).isEqualTo(720);
    }

    @Test
    void offersAreLiveAndSomeAreTrending() {
        assertThat(shop.part(Offers.class).live(Optional.empty(), ALL).items()).hasSize(12);
        assertThat(shop.part(TrendingOffers.class).top(5)).hasSize(5);
    }

    @Test
    void someProductsArePopular() {
        assertThat(shop.part(PopularProducts.class).top(Popularity.PRODUCT_VIEWS, PopularWindow.DAY, 100))
                .extracting(ranked -> ranked.product().sku())
                .containsExactlyElementsOf(DemoVisitors.FAVOURITES);
    }

    @Test
    void someGoodsAreFewAndSomeAreGone() {
        var stock = shop.part(Inventory.class)
                .stock(new DemoFile("products.csv")
                        .rows().stream()
                                .map(row -> new Sku(row.getField("sku")))
                                .toList());
        assertThat(stock.values().stream().filter(each -> each.available() == 0))
                .hasSize(2);
        assertThat(stock.values().stream().filter(each -> each.available() > 0 && each.available() < 5))
                .hasSize(3);
    }

    @Test
    void fillingTheShopAgainChangesNothing() {
        shop.part(DemoData.class).load();
        assertThat(shop.part(Offers.class).live(Optional.empty(), ALL).items()).hasSize(12);
        assertThat(shop.part(Products.class).bySkus(DemoVisitors.FAVOURITES))
                .extracting(Product::version)
                .containsOnly(1L);
    }

    @Test
    void onlyTheDemoIsFilled() {
        try (TestShop bare = new TestShop()) {
            assertThat(bare.part(Categories.class).all()).isEmpty();
        }
    }
}
