package dev.stoa.bootstrap.catalog;

import dev.stoa.application.ranking.Popularity;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.inventory.Inventory;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListsHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final Goods GOODS = new Goods(SHOP);
    private static final String PRODUCTS = "/api/v1/products";

    @BeforeAll
    static void fill() {
        GOODS.category("home", Optional.empty());
        GOODS.category("mugs", Optional.of(new Slug("home")));
        GOODS.product("A", Goods.from("ann", "red", Goods.details("Anchor", 300, "home")));
        GOODS.product("B", Goods.from("bob", "red", Goods.details("Bowl", 100, "mugs")));
        GOODS.product("C", Goods.from("ann", "blue", Goods.details("Candle", 200, "mugs")));
        GOODS.product("D", Goods.details("Desk", 400, ""));
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static List<String> skus(String query) {
        return Goods.skus(SHOP.get(PRODUCTS + query));
    }

    @Test
    void productsComeInTheOrderAsked() {
        assertThat(skus("")).containsExactly("A", "B", "C", "D");
        assertThat(skus("?sort=-name")).containsExactly("D", "C", "B", "A");
        assertThat(skus("?sort=price")).containsExactly("B", "C", "A", "D");
        assertThat(skus("?sort=-price")).containsExactly("D", "A", "C", "B");
        assertThat(skus("?sort=newest")).containsExactly("D", "C", "B", "A");
        assertThat(SHOP.get(PRODUCTS + "?sort=colour").statusCode()).isEqualTo(400);
    }

    @Test
    void popularProductsAreThoseViewedMostAndTheFiltersHold() {
        Popularity popularity = SHOP.part(Popularity.class);
        List.of("C", "B", "C", "A", "C", "B").forEach(sku -> popularity.viewed(new Sku(sku)));
        popularity.flush();
        assertThat(skus("?sort=popular")).containsExactly("C", "B", "A");
        assertThat(skus("?sort=popular&category=mugs&limit=1")).containsExactly("C");
        var first = TestShop.json(SHOP.get(PRODUCTS + "?sort=popular&limit=2"));
        String next = first.get("nextCursor").getStringValue();
        assertThat(skus("?sort=popular&limit=2&cursor=" + next)).containsExactly("A");
    }

    @Test
    void filtersAreAllMetAndACategoryHasWhatIsUnderIt() {
        assertThat(skus("?category=home")).containsExactly("A", "B", "C");
        assertThat(skus("?category=mugs")).containsExactly("B", "C");
        assertThat(skus("?category=home&merchant=ann")).containsExactly("A", "C");
        assertThat(skus("?tag=red&merchant=ann")).containsExactly("A");
        assertThat(skus("?category=nowhere")).isEmpty();
        assertThat(SHOP.get(PRODUCTS + "?category=No%20Slug").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesAreTurnedToTheEndByCursorAndByLink() {
        List<String> seen = new ArrayList<>();
        String next = PRODUCTS + "?sort=price&limit=1";
        while (!next.isEmpty()) {
            HttpResponse<String> page = SHOP.get(next);
            seen.addAll(Goods.skus(page));
            next = Goods.header(page, "Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
            assertThat(Goods.at(TestShop.json(page), "nextCursor").isNull()).isEqualTo(next.isEmpty());
        }
        assertThat(seen).containsExactly("B", "C", "A", "D");
    }

    @Test
    void aCursorOfAnotherListAndABadLimitAreRefused() {
        JsonNode page = TestShop.json(SHOP.get(PRODUCTS + "?limit=1"));
        String cursor = Goods.at(page, "nextCursor").getStringValue();
        assertThat(SHOP.get(PRODUCTS + "?limit=2&cursor=" + cursor).statusCode())
                .isEqualTo(200);
        assertThat(SHOP.get(PRODUCTS + "?sort=price&cursor=" + cursor).statusCode())
                .isEqualTo(400);
        assertThat(SHOP.get(PRODUCTS + "?cursor=made-up").statusCode()).isEqualTo(400);
        for (String limit : List.of("0", "101", "-1", "many")) {
            assertThat(SHOP.get(PRODUCTS + "?limit=" + limit).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void skusAreAnsweredInTheOrderAskedAndAbsentOnesLeftOut() {
        assertThat(skus("?skus=C,none,A,C")).containsExactly("C", "A", "C");
        assertThat(skus("?skus=")).isEmpty();
        assertThat(SHOP.get(PRODUCTS + "?skus=" + "A,".repeat(101)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aListIsCachedButItsStockIsNot() {
        String list = PRODUCTS + "?merchant=bob";
        SHOP.get(list);
        HttpResponse<String> before = SHOP.get(list);
        assertThat(Goods.header(before, "Cache-Status")).isEqualTo("stoa; hit");
        String tag = Goods.header(before, "ETag");
        assertThat(SHOP.get(list, "If-None-Match", tag).statusCode()).isEqualTo(304);
        SHOP.part(Inventory.class).setOnHand(new Sku("B"), 5);
        HttpResponse<String> after = SHOP.get(list, "If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("\"available\":5");
        assertThat(Goods.header(after, "Cache-Status")).isEqualTo("stoa; hit");
    }

    @Test
    void aChangeTakesAwayTheListsItTouchesAndNoOthers() {
        Product egg = GOODS.product("E", Goods.from("eve", "egg", Goods.details("Egg", 50, "eggs")));
        assertThat(skus("?merchant=eve")).containsExactly("E");
        assertThat(skus("?tag=blue")).containsExactly("C");
        GOODS.changes().mark(egg.id(), 1, Product.Status.ARCHIVED);
        assertThat(skus("?merchant=eve")).isEmpty();
        assertThat(skus("?skus=E")).isEmpty();
        assertThat(Goods.header(SHOP.get(PRODUCTS + "?tag=blue"), "Cache-Status"))
                .isEqualTo("stoa; hit");
        assertThat(skus("")).containsExactly("A", "B", "C", "D");
    }
}
