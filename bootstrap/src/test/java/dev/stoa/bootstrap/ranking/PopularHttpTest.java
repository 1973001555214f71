package dev.stoa.bootstrap.ranking;

import dev.stoa.application.ranking.Popularity;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.catalog.OfferDetails;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PopularHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final Popularity POPULARITY = SHOP.part(Popularity.class);

    @BeforeAll
    static void fill() {
        List.of("cup", "pot", "urn").forEach(PopularHttpTest::product);
        List.of("off_a", "off_b").forEach(PopularHttpTest::offer);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static void product(String name) {
        ProductDetails details = new ProductDetails(
                new Slug(name), name, "", Money.of(CurrencyUnit.GBP, 12), Optional.empty(), Optional.empty(), Set.of());
        SHOP.part(Products.class).create(new ProductId("prd_" + name), new Sku(name), details);
    }

    private static void offer(String id) {
        Instant now = Instant.now();
        OfferDetails details = new OfferDetails(
                new Slug("shop"),
                "a title",
                Optional.of("SAVE"),
                "",
                now.minusSeconds(60),
                now.plus(Duration.ofDays(1)));
        SHOP.part(Offers.class).create(new OfferId(id), details);
    }

    private static List<String> list(String path, String of, String name, String count) {
        HttpResponse<String> answer = SHOP.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> list = new ArrayList<>();
        TestShop.json(answer)
                .get("data")
                .values()
                .forEach(each -> list.add("%s %s %s"
                        .formatted(
                                each.get("rank").getNumberValue(),
                                each.get(of).get(name).getStringValue(),
                                each.get(count).getNumberValue())));
        return list;
    }

    private static int click(String offer) {
        return SHOP.post("/api/v1/offers/%s/clicks".formatted(offer), "").statusCode();
    }

    @Test
    void clicksMakeAnOfferTrend() {
        assertThat(click("off_a")).isEqualTo(202);
        assertThat(list("/api/v1/offers/trending", "offer", "id", "clicks")).containsExactly("1 off_a 1");
        assertThat(click("off_b")).isEqualTo(202);
        assertThat(click("off_b")).isEqualTo(202);
        assertThat(list("/api/v1/offers/trending", "offer", "id", "clicks")).containsExactly("1 off_b 2", "2 off_a 1");
        assertThat(list("/api/v1/offers/trending?limit=1", "offer", "id", "clicks"))
                .containsExactly("1 off_b 2");
        double score = TestShop.json(SHOP.get("/api/v1/offers/trending"))
                .get("data")
                .get(0)
                .get("score")
                .getDoubleValue();
        assertThat(score).isBetween(1.99, 2.0001);
        assertThat(SHOP.get("/api/v1/offers/trending").body()).contains("\"terms\":", "\"startsAt\":");
    }

    @Test
    void aClickOnAnUnknownOfferIsNotFound() {
        assertThat(click("off_nobody")).isEqualTo(404);
    }

    @Test
    void productsArePopularByViewsAndBySales() {
        POPULARITY.viewed(new Sku("cup"));
        POPULARITY.viewed(new Sku("cup"));
        POPULARITY.viewed(new Sku("pot"));
        POPULARITY.flush();
        POPULARITY.sold(new Sku("urn"), 7);
        assertThat(list("/api/v1/products/popular", "product", "slug", "count")).containsExactly("1 cup 2", "2 pot 1");
        assertThat(list("/api/v1/products/popular?window=1d&by=views&limit=1", "product", "slug", "count"))
                .containsExactly("1 cup 2");
        assertThat(list("/api/v1/products/popular?window=30d&by=sales", "product", "slug", "count"))
                .containsExactly("1 urn 7");
        assertThat(SHOP.get("/api/v1/products/popular").body()).contains("\"available\":", "\"version\":1");
    }

    @Test
    void windowsOrdersAndLimitsThatDoNotExistAreRefused() {
        List.of("window=8d", "by=weight", "limit=0", "limit=101", "limit=x")
                .forEach(query -> assertThat(
                                SHOP.get("/api/v1/products/popular?" + query).statusCode())
                        .as(query)
                        .isEqualTo(400));
        assertThat(SHOP.get("/api/v1/offers/trending?limit=101").statusCode()).isEqualTo(400);
    }
}
