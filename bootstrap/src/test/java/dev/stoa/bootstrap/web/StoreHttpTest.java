package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.catalog.OfferDetails;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.Slug;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What everybody sees of the storefront, without scripts.
class StoreHttpTest {

    private static TestShop shop;

    @BeforeAll
    static void open() {
        shop = new TestShop(Map.of("stoa.demo-data", "on"));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static HttpResponse<String> page(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Accept";
        all[1] = "text/html";
        return shop.get(path, all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/products?sort=popular",
                "/categories",
                "/categories/lighting",
                "/categories/lighting?sort=-price",
                "/tags/oak",
                "/tags/living%20room",
                "/products/harbour-table-lamp",
                "/search",
                "/search?q=lmap&category=&minPrice=20&maxPrice=50",
                "/search?q=%3Cscript%3E",
                "/search/suggestions?q=mug",
                "/merchants",
                "/merchants/lumen-works",
                "/offers",
                "/cart",
                "/sign-in?next=/orders",
                "/problems/idempotency-key-required"
            })
    void aPageIsHtmlThatLoadsNothingFromElsewhere(String path) {
        HttpResponse<String> answer = page(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.body())
                .doesNotContain("<style", "style=\"", "onclick", "http://", "https://", "<script>")
                .doesNotContain("null");
    }

    @Test
    void aShopWithNothingInItStillHasAFront() {
        try (TestShop empty = new TestShop()) {
            for (String path : new String[] {"/", "/categories", "/products", "/offers", "/merchants", "/search"}) {
                HttpResponse<String> answer = empty.get(path, "Accept", "text/html");
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void pagesOfAListFollowEachOther() {
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"")
                .matcher(page("/products").body());
        assertThat(next.find()).isTrue();
        HttpResponse<String> second = page(next.group(1).replace("&amp;", "&"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("To the start");
    }

    @Test
    void aPriceThatIsNoneIsToldBesideTheField() {
        assertThat(page("/search?q=lamp&minPrice=cheap").body())
                .contains("Write prices such as 20 or 19.99.", "value=\"cheap\"");
    }

    @Test
    void pricesTheWrongWayRoundAreTold() {
        assertThat(page("/search?q=lamp&minPrice=50&maxPrice=20").body())
                .contains("The first price is higher than the second.");
        assertThat(page("/search?q=lamp&minPrice=20&maxPrice=50").body()).doesNotContain("higher than");
    }

    @Test
    void wideningASearchKeepsItsWords() {
        assertThat(page("/search?q=salt+%26+pepper&maxPrice=20").body()).contains("href=\"/search?q=salt+%26+pepper\"");
    }

    @Test
    void theCategoryThatNarrowsASearchIsShownWhereNothingOfItIsFound() {
        assertThat(page("/search?q=mug&category=lighting").body())
                .containsPattern("value=\"lighting\" checked>\\s*<span>Lighting</span>");
    }

    @Test
    void aMakerNarrowsASearchAndTheOthersAreStillOffered() {
        String page = page("/search?q=lamp&merchant=harbour-pine").body();
        assertThat(page)
                .contains("1 thing found", "Rechargeable Camping Lamp", "href=\"/search?q=lamp\"")
                .doesNotContain("Clerk Desk Lamp")
                .containsPattern("value=\"harbour-pine\" checked>\\s*<span>Harbour &amp; Pine</span>")
                .containsPattern("value=\"lumen-works\">\\s*<span>Lumen Works</span>");
        assertThat(page("/search?merchant=No+Slug").statusCode()).isEqualTo(404);
    }

    @Test
    void aProblemIsExplainedInTheLookOfTheShop() {
        assertThat(page("/problems/idempotency-key-required").body())
                .contains("<h1>An idempotency key is required</h1>", "<code>Idempotency-Key</code>", "masthead");
        assertThat(page("/problems/unicorn").statusCode()).isEqualTo(404);
    }

    @Test
    void aRefusalOfAPartOfAPageTakesThePlaceOfThePage() {
        HttpResponse<String> answer = page("/problems/unicorn", "HX-Request", "true");
        assertThat(answer.headers().firstValue("HX-Retarget")).contains("#main");
        assertThat(answer.headers().firstValue("HX-Reselect")).contains("#main");
    }

    @Test
    void whatIsNotThereIsAPageForPeopleAndAProblemForPrograms() {
        HttpResponse<String> forPeople = page("/products/unicorn");
        assertThat(forPeople.statusCode()).isEqualTo(404);
        assertThat(forPeople.body()).contains("<h1>There is nothing here</h1>");
        HttpResponse<String> forPrograms = shop.get("/products/unicorn");
        assertThat(forPrograms.statusCode()).isEqualTo(404);
        assertThat(forPrograms.body()).contains("\"code\":\"not-found\"");
        assertThat(page("/api/v1/products/unicorn").headers().firstValue("Content-Type"))
                .as("the API is for programs, whoever asks")
                .contains("application/problem+json");
    }

    @Test
    void whoMustSignInIsLedToItAndBack() {
        HttpResponse<String> answer = page("/orders?limit=5");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in?next=%2Forders%3Flimit%3D5");
        assertThat(shop.get("/orders").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "evil"})
    void signingInLeadsNowhereElse(String next) {
        assertThat(page("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
                        .body())
                .contains("name=\"next\" value=\"/\"");
    }

    @Test
    void assetsAreKeptForEverUnderTheirVersionAndNothingElseIsServed() {
        Matcher css = Pattern.compile("/assets/[0-9a-f]{12}/stoa.css")
                .matcher(page("/").body());
        assertThat(css.find()).isTrue();
        HttpResponse<String> answer = shop.get(css.group());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(shop.get(css.group().replace("stoa.css", "assets.properties"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(shop.get("/assets/000000000000/stoa.css").statusCode()).isEqualTo(404);
    }

    @Test
    void everyProductHasAPictureThatIsAlwaysTheSame() {
        HttpResponse<String> answer = shop.get("/pictures/harbour-table-lamp.svg");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(answer.body()).startsWith("<svg").doesNotContain("{a}");
        assertThat(shop.get("/pictures/harbour-table-lamp.svg").body()).isEqualTo(answer.body());
        assertThat(shop.get("/pictures/unicorn.svg").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sku=%ZZ", "sku=LMP-001&sku=LMP-002", "sku", "quantity=2", "sku=&quantity=x", "sku=NO-SUCH"})
    void aFormThatNoPageMadeIsRefusedInWords(String body) {
        HttpResponse<String> answer = shop.send(
                "POST",
                "/cart/lines",
                body,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    void aCartThatHasEndedIsReplacedByANewOne() {
        HttpResponse<String> answer = shop.send(
                "POST",
                "/cart/lines",
                "sku=LMP-001&quantity=1",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                "stoa-cart=crt_gone",
                "Accept",
                "text/html");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("stoa-cart=crt_")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("crt_gone");
    }

    @Test
    void lightAndDarkAreKeptInACookie() {
        try (Visitor ann = new Visitor(shop)) {
            ann.get("/offers");
            assertThat(ann.page().body()).contains("data-theme=\"auto\"");
            ann.submit("/theme", "theme", "dark");
            assertThat(ann.page().uri().getPath()).isEqualTo("/offers");
            assertThat(ann.page().body()).contains("data-theme=\"dark\"");
        }
    }

    @Test
    void anOfferIsShownToWhoAskedForItHoweverManyThereAre() {
        Instant now = Instant.now();
        Offers offers = shop.part(Offers.class);
        for (int i = 0; i <= 25; i++) {
            var details = new OfferDetails(
                    new Slug("inkwell-lane"),
                    "Offer " + i,
                    Optional.of("INK" + i),
                    "",
                    now.minusSeconds(60),
                    now.plusSeconds(3_600 + i));
            offers.create(new OfferId("off_ink" + i), details);
        }
        String asked = page("/merchants/inkwell-lane?offer=off_ink25").body();
        assertThat(asked).contains("<code>INK25</code>").doesNotContain("<code>INK24</code>");
        assertThat(page("/merchants/loom-house?offer=off_ink25").body()).doesNotContain("INK25");
    }

    @Test
    void inProductionCookiesAreSentOverTlsOnly() {
        Map<String, Object> production = Map.of(
                "stoa.environment", "production",
                "stoa.limits", "on",
                "stoa.pepper", "0123456789abcdef",
                "stoa.allow-inmemory", "all");
        try (TestShop strict = new TestShop(production)) {
            HttpResponse<String> answer =
                    strict.send("POST", "/theme", "theme=dark", "Content-Type", "application/x-www-form-urlencoded");
            assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                    .startsWith("__Host-theme=dark")
                    .contains("Secure");
            assertThat(strict.get("/", "Cookie", "__Host-theme=dark").body()).contains("data-theme=\"dark\"");
        }
    }

    @Test
    void askingForAnOfferCountsAndShowsTheCode() {
        try (Visitor ann = new Visitor(shop)) {
            ann.get("/merchants/lumen-works");
            assertThat(ann.page().body()).doesNotContain("LAMPS15");
            Matcher click = Pattern.compile("action=\"(/offers/[^\"]*/click)\"")
                    .matcher(ann.page().body());
            assertThat(click.find()).isTrue();
            ann.submit(click.group(1));
            assertThat(ann.page().uri().getPath()).isEqualTo("/merchants/lumen-works");
            assertThat(ann.page().body()).containsAnyOf("LAMPS15", "BRIGHT");
        }
    }
}
