package dev.stoa.bootstrap.catalog;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.catalog.OfferDetails;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Slug;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShopHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final Goods GOODS = new Goods(SHOP);
    private static final String API = "/api/v1";

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static OfferDetails deal(String merchant, String title, int startsIn, int endsIn) {
        Instant now = SHOP.part(InstantSource.class).instant();
        return new OfferDetails(
                new Slug(merchant),
                title,
                Optional.of("SAVE"),
                "Not on Sundays",
                now.plus(Duration.ofHours(startsIn)),
                now.plus(Duration.ofHours(endsIn)));
    }

    @Test
    void categoriesAreATreeAndAChangeShowsAtOnce() {
        GOODS.category("home", Optional.empty());
        GOODS.category("mugs", Optional.of(new Slug("home")));
        JsonNode home =
                Goods.at(TestShop.json(SHOP.get(API + "/categories")), "data").get(0);
        assertThat(Goods.at(home, "slug").getStringValue()).isEqualTo("home");
        assertThat(Goods.at(home, "parent").isNull()).isTrue();
        assertThat(Goods.at(home, "children").get(0).get("slug").getStringValue())
                .isEqualTo("mugs");
        HttpResponse<String> mugs = SHOP.get(API + "/categories/mugs");
        assertThat(mugs.body())
                .isEqualTo("{\"slug\":\"mugs\",\"name\":\"The mugs\",\"parent\":\"home\","
                        + "\"path\":[\"home\",\"mugs\"],\"children\":[],\"version\":1}");
        GOODS.changes().changeCategory(new Slug("mugs"), 1, "Mugs", Optional.empty());
        HttpResponse<String> moved = SHOP.get(API + "/categories/mugs", "If-None-Match", Goods.header(mugs, "ETag"));
        assertThat(moved.body()).contains("\"path\":[\"mugs\"]", "\"version\":2");
        assertThat(SHOP.get(API + "/categories/plates").statusCode()).isEqualTo(404);
    }

    @Test
    void aMerchantIsReadBySlugWithItsLiveOffers() {
        GOODS.changes().createMerchant(new Slug("ann"), "Ann's", "Pots");
        GOODS.changes().createOffer(new OfferId("off_late"), deal("ann", "Late", -1, 9));
        GOODS.changes().createOffer(new OfferId("off_soon"), deal("ann", "Soon", -1, 2));
        GOODS.changes().createOffer(new OfferId("off_coming"), deal("ann", "Coming", 1, 2));
        GOODS.changes().createOffer(new OfferId("off_over"), deal("ann", "Over", -2, -1));
        GOODS.changes().createOffer(new OfferId("off_bob"), deal("bob", "Bob", -1, 1));
        HttpResponse<String> merchant = SHOP.get(API + "/merchants/ann");
        assertThat(merchant.body())
                .isEqualTo("{\"slug\":\"ann\",\"name\":\"Ann's\",\"description\":\"Pots\",\"followers\":0,"
                        + "\"version\":1}");
        assertThat(Goods.header(merchant, "ETag")).isEqualTo("\"1-0\"");
        assertThat(ids("/merchants/ann/offers")).containsExactly("off_soon", "off_late");
        assertThat(ids("/offers")).containsSubsequence("off_bob", "off_soon", "off_late");
        assertThat(SHOP.get(API + "/merchants/ann/offers?limit=1").body()).doesNotContain("\"nextCursor\":null");
        assertThat(SHOP.get(API + "/merchants/carl").statusCode()).isEqualTo(404);
        assertThat(SHOP.get(API + "/merchants/carl/offers").statusCode()).isEqualTo(404);
    }

    private static List<String> ids(String path) {
        return Goods.texts(SHOP.get(API + path), "id");
    }

    @Test
    void anOfferIsReadByIdLiveOrNotAndAChangeShowsAtOnce() {
        OfferId id = new OfferId("off_1");
        GOODS.changes().createOffer(id, deal("dan", "Half price", 1, 2));
        HttpResponse<String> offer = SHOP.get(API + "/offers/off_1");
        assertThat(offer.body())
                .contains("\"merchant\":\"dan\"", "\"title\":\"Half price\"", "\"code\":\"SAVE\"", "\"version\":1");
        assertThat(SHOP.get(API + "/offers/off_1", "If-None-Match", "\"1\"").statusCode())
                .isEqualTo(304);
        GOODS.changes().changeOffer(id, 1, deal("dan", "Nearly free", -1, 2));
        assertThat(SHOP.get(API + "/offers/off_1", "If-None-Match", "\"1\"").body())
                .contains("Nearly free");
        assertThat(ids("/offers")).contains("off_1");
        assertThat(SHOP.get(API + "/offers/off_none").statusCode()).isEqualTo(404);
    }
}
