package dev.stoa.bootstrap.catalog;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Slug;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final Goods GOODS = new Goods(SHOP);
    private static final String SEARCH = "/api/v1/search";

    @BeforeAll
    static void fill() {
        GOODS.category("home", Optional.empty());
        GOODS.category("lights", Optional.of(new Slug("home")));
        GOODS.product("A", Goods.from("ann", "red", Goods.details("Lantern Red", 300, "lights")));
        GOODS.product("B", Goods.from("bob", "red", Goods.details("Lantern Blue", 100, "lights")));
        GOODS.product("C", Goods.from("ann", "blue", Goods.details("Lantern Stand", 200, "home")));
        GOODS.product("D", Goods.details("Teapot", 400, ""));
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static List<String> found(String query) {
        return Goods.skus(SHOP.get(SEARCH + query));
    }

    @Test
    void wordsBeginningsAndMisspellingsFind() {
        assertThat(found("?q=lantern")).containsExactly("B", "A", "C");
        assertThat(found("?q=lant")).containsExactly("B", "A", "C");
        assertThat(found("?q=lantren%20red")).containsExactly("A", "B");
        assertThat(found("?q=TEAPOT")).containsExactly("D");
        assertThat(found("?q=bicycle")).isEmpty();
        assertThat(found("")).hasSize(4);
    }

    @Test
    void filtersNarrowAndBoundsAreInclusive() {
        assertThat(found("?q=lantern&category=lights")).containsExactly("B", "A");
        assertThat(found("?q=lantern&category=home")).containsExactly("B", "A", "C");
        assertThat(found("?q=lantern&category=lights&merchant=ann")).hasSize(1);
        assertThat(found("?q=lantern&category=lights&merchant=nobody")).isEmpty();
        assertThat(found("?q=lantern&minPrice=200")).containsExactly("A", "C");
        assertThat(found("?q=lantern&maxPrice=200")).containsExactly("B", "C");
        assertThat(found("?q=lantern&minPrice=101&maxPrice=199")).isEmpty();
    }

    @Test
    void facetsCountEverythingFoundCategoriesAsIfNoneWereAsked() {
        JsonNode result = TestShop.json(SHOP.get(SEARCH + "?q=lantern&category=lights&limit=1"));
        assertThat(Goods.at(result, "total").getIntValue()).isEqualTo(2);
        assertThat(SHOP.get(SEARCH + "?q=lantern&category=lights&limit=1").body())
                .contains("\"categories\":[{\"slug\":\"lights\",\"count\":2},{\"slug\":\"home\",\"count\":1}]")
                .contains("\"merchants\":[{\"slug\":\"ann\",\"count\":1},{\"slug\":\"bob\",\"count\":1}]");
    }

    @Test
    void pagesAreTurnedToTheEnd() {
        List<String> seen = new ArrayList<>();
        String next = SEARCH + "?q=lantern&limit=2";
        while (!next.isEmpty()) {
            HttpResponse<String> page = SHOP.get(next);
            seen.addAll(Goods.skus(page));
            next = Goods.header(page, "Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
        }
        assertThat(seen).containsExactly("B", "A", "C");
    }

    @Test
    void nonsenseIsRefused() {
        for (String query : List.of(
                "?q=" + "a".repeat(201),
                "?minPrice=cheap",
                "?minPrice=-1",
                "?maxPrice=1.5",
                "?limit=0",
                "?cursor=made-up",
                "?category=No%20Slug")) {
            assertThat(SHOP.get(SEARCH + query).statusCode()).as(query).isEqualTo(400);
        }
    }

    @Test
    void resultsAreCachedAndAChangeShowsAtOnce() {
        assertThat(found("?q=kettle")).isEmpty();
        Product kettle = GOODS.product("K", Goods.details("Kettle", 900, ""));
        assertThat(found("?q=kettle")).containsExactly("K");
        HttpResponse<String> again = SHOP.get(SEARCH + "?q=kettle");
        assertThat(Goods.header(again, "Cache-Status")).isEqualTo("stoa; hit");
        assertThat(SHOP.get(SEARCH + "?q=kettle", "If-None-Match", Goods.header(again, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        GOODS.changes().mark(kettle.id(), 1, Product.Status.ARCHIVED);
        assertThat(found("?q=kettle")).isEmpty();
    }
}
