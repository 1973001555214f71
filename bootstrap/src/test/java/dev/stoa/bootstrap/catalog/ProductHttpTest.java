package dev.stoa.bootstrap.catalog;

import dev.stoa.application.counter.Counting;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Inventory;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProductHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final Goods GOODS = new Goods(SHOP);
    private static final String PRODUCTS = "/api/v1/products/";

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aProductIsReadBySlugWithWhatIsAvailable() {
        GOODS.product("MUG", Goods.from("ann", "kitchen", Goods.details("Red Mug", 1299, "mugs")));
        SHOP.part(Inventory.class).setOnHand(new Sku("MUG"), 17);
        HttpResponse<String> answer = SHOP.get(PRODUCTS + "red-mug");
        assertThat(answer.body())
                .isEqualTo("{\"id\":\"prd_MUG\",\"sku\":\"MUG\",\"slug\":\"red-mug\",\"name\":\"Red Mug\","
                        + "\"description\":\"\",\"price\":{\"amount\":1299,\"currency\":\"GBP\"},"
                        + "\"category\":\"mugs\",\"merchant\":\"ann\",\"tags\":[\"kitchen\"],"
                        + "\"available\":17,\"version\":1}");
        assertThat(Goods.header(answer, "ETag")).isEqualTo("\"1-17\"");
        assertThat(Goods.header(answer, "Cache-Control")).isEqualTo("public, no-cache");
    }

    @Test
    void whatTheCallerHasAlreadyIsNotSentAgainUntilVersionOrAvailabilityChange() {
        Product pen = GOODS.product("PEN", Goods.details("Pen", 100, ""));
        assertThat(read("pen", "\"1-0\"")).isEqualTo(304);
        assertThat(read("pen", "W/\"1-0\", \"9-9\"")).isEqualTo(304);
        SHOP.part(Inventory.class).setOnHand(new Sku("PEN"), 3);
        assertThat(read("pen", "\"1-0\"")).isEqualTo(200);
        assertThat(read("pen", "\"1-3\"")).isEqualTo(304);
        GOODS.changes().change(pen.id(), 1, Goods.details("Pen", 90, ""));
        assertThat(read("pen", "\"1-3\"")).isEqualTo(200);
    }

    private static int read(String slug, String tag) {
        return SHOP.get(PRODUCTS + slug, "If-None-Match", tag).statusCode();
    }

    @Test
    void theSecondReadIsAHitAndAChangeShowsAtOnce() {
        Product cup = GOODS.product("CUP", Goods.details("Cup", 500, ""));
        assertThat(Goods.header(SHOP.get(PRODUCTS + "cup"), "Cache-Status")).isEqualTo("stoa; fwd=miss");
        assertThat(Goods.header(SHOP.get(PRODUCTS + "cup"), "Cache-Status")).isEqualTo("stoa; hit");
        GOODS.changes().change(cup.id(), 1, Goods.details("Cup", 450, ""));
        HttpResponse<String> changed = SHOP.get(PRODUCTS + "cup");
        assertThat(Goods.header(changed, "Cache-Status")).isEqualTo("stoa; fwd=miss");
        assertThat(Goods.at(TestShop.json(changed), "version").getIntValue()).isEqualTo(2);
    }

    @Test
    void hitsMissesAndNotModifiedAllCountAsViews() {
        GOODS.product("HAT", Goods.details("Hat", 500, ""));
        SHOP.get(PRODUCTS + "hat");
        SHOP.get(PRODUCTS + "hat");
        read("hat", "\"1-0\"");
        SHOP.part(Popularity.class).flush();
        var views = Popularity.views(new Sku("HAT"));
        assertThat(SHOP.part(Counting.class).read(List.of(views))).containsEntry(views, 3L);
    }

    @Test
    void whatIsAbsentArchivedOrNoSlugIsNotFound() {
        Product old = GOODS.product("OLD", Goods.details("Old Lamp", 500, ""));
        assertThat(SHOP.get(PRODUCTS + "old-lamp").statusCode()).isEqualTo(200);
        GOODS.changes().mark(old.id(), 1, Product.Status.ARCHIVED);
        assertThat(SHOP.get(PRODUCTS + "old-lamp").statusCode()).isEqualTo(404);
        assertThat(SHOP.get(PRODUCTS + "new-lamp").statusCode()).isEqualTo(404);
        assertThat(SHOP.get(PRODUCTS + "No%20Slug").statusCode()).isEqualTo(404);
        GOODS.product("NEW", Goods.details("New Lamp", 500, ""));
        assertThat(SHOP.get(PRODUCTS + "new-lamp").statusCode()).isEqualTo(200);
    }
}
