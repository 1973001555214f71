package dev.stoa.bootstrap.tag;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.application.tag.Circles;
import dev.stoa.application.tag.Interest;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.session.SignIns;
import dev.stoa.bootstrap.session.SignIns.Person;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.tag.Member;
import dev.stoa.domain.tag.TagName;
import dev.stoa.domain.tag.Tags;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FollowHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final SignIns SIGN_INS = new SignIns(SHOP);
    private static final String API = "/api/v1/";
    private static final String INTERESTS = API + "customers/me/interests";

    @BeforeAll
    static void fill() {
        for (String merchant : new String[] {"pottery", "lamps", "teas"}) {
            SHOP.part(CatalogChanges.class).createMerchant(new Slug(merchant), merchant, "");
        }
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static HttpResponse<String> send(Person who, String method, String path) {
        return SHOP.send(method, path, "", who.bearer());
    }

    private static int put(Person who, String path) {
        return send(who, "PUT", path).statusCode();
    }

    @Test
    void aMerchantIsFollowedAndLeft() {
        Person ann = SIGN_INS.signIn("ann-follows@example.com");
        String path = API + "merchants/lamps/follow";
        assertThat(send(ann, "GET", path).body()).isEqualTo("{\"following\":false}");
        assertThat(put(ann, path)).isEqualTo(204);
        assertThat(put(ann, path)).isEqualTo(204);
        assertThat(put(ann, API + "merchants/pottery/follow")).isEqualTo(204);
        assertThat(send(ann, "GET", path).body()).isEqualTo("{\"following\":true}");
        String mine = API + "customers/me/followed-merchants";
        assertThat(send(ann, "GET", mine).body()).isEqualTo("{\"data\":[\"lamps\",\"pottery\"]}");
        assertThat(send(ann, "DELETE", path).statusCode()).isEqualTo(204);
        assertThat(send(ann, "DELETE", path).statusCode()).isEqualTo(204);
        assertThat(send(ann, "GET", mine).body()).isEqualTo("{\"data\":[\"pottery\"]}");
        assertThat(put(ann, API + "merchants/nobody/follow")).isEqualTo(404);
        assertThat(put(ann, API + "merchants/No%20Slug/follow")).isEqualTo(404);
        assertThat(SHOP.send("PUT", path, "").statusCode()).isEqualTo(401);
    }

    /// The number is kept for some seconds, so it is asked for once here.
    @Test
    void aMerchantShowsHowManyFollow() {
        for (int n = 0; n < 3; n++) {
            SHOP.part(Circles.class).follow(new CustomerId("teas-" + n), new Slug("teas"));
        }
        HttpResponse<String> merchant = SHOP.get(API + "merchants/teas");
        assertThat(merchant.body()).contains("\"followers\":3");
        assertThat(merchant.headers().firstValue("ETag")).contains("\"1-3\"");
    }

    @Test
    void interestsAreAddedListedAndRemoved() {
        Person ann = SIGN_INS.signIn("ann-cares@example.com");
        assertThat(put(ann, INTERESTS + "/Green%20Tea")).isEqualTo(204);
        assertThat(put(ann, INTERESTS + "/clay")).isEqualTo(204);
        assertThat(put(ann, INTERESTS + "/" + "x".repeat(51))).isEqualTo(400);
        assertThat(send(ann, "GET", INTERESTS).body()).isEqualTo("{\"data\":[\"clay\",\"green tea\"]}");
        assertThat(send(ann, "DELETE", INTERESTS + "/green%20tea").statusCode()).isEqualTo(204);
        assertThat(send(ann, "GET", INTERESTS).body()).isEqualTo("{\"data\":[\"clay\"]}");
    }

    @Test
    void moreThanAThousandAreARuleBroken() {
        Person ann = SIGN_INS.signIn("ann-greedy@example.com");
        SHOP.part(Tags.class)
                .add(
                        Circles.CUSTOMERS,
                        new Member(ann.customer()),
                        IntStream.range(0, Tags.BATCH)
                                .mapToObj(n -> new TagName("interest:i" + n))
                                .toList());
        assertThat(put(ann, API + "merchants/lamps/follow")).isEqualTo(422);
        assertThat(put(ann, INTERESTS + "/one-more")).isEqualTo(422);
        assertThat(put(ann, INTERESTS + "/i7")).isEqualTo(204);
    }

    @Test
    void interestsInCommonAreToldFromFiveFollowersOn() {
        Person ann = SIGN_INS.signIn("ann-shares@example.com");
        put(ann, INTERESTS + "/glaze");
        put(ann, INTERESTS + "/kilns");
        Circles circles = SHOP.part(Circles.class);
        for (int n = 0; n < 5; n++) {
            CustomerId other = new CustomerId("potter-" + n);
            circles.follow(other, new Slug("pottery"));
            circles.care(other, new Interest("glaze"));
            if (n > 0) {
                circles.care(other, new Interest("kilns"));
            }
        }
        assertThat(send(ann, "GET", API + "merchants/pottery/shared-interests").body())
                .isEqualTo("{\"data\":[{\"interest\":\"glaze\",\"followers\":5,\"atLeast\":false}]}");
    }

    @Test
    void anExportHasThemAndErasingTheAccountEndsThem() {
        Person ann = SIGN_INS.signIn("ann-ends@example.com");
        put(ann, API + "merchants/lamps/follow");
        put(ann, INTERESTS + "/wicks");
        assertThat(send(ann, "GET", API + "customers/me/export").body())
                .contains("\"followedMerchants\":[\"lamps\"],\"interests\":[\"wicks\"]");
        assertThat(send(ann, "DELETE", API + "customers/me").statusCode()).isEqualTo(204);
        assertThat(SHOP.part(Tags.class).of(Circles.CUSTOMERS, new Member(ann.customer())))
                .isEmpty();
    }
}
