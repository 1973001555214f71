package dev.stoa.bootstrap.catalog;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Slug;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogAdminHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final String ADMIN = "/api/v1/admin";
    private static final String KEY = "Bearer " + TestShop.OPERATOR_KEY;

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static HttpResponse<String> create(String kind, String json) {
        return SHOP.post(ADMIN + kind, json, "Authorization", KEY);
    }

    private static HttpResponse<String> change(String method, String path, String json, String ifMatch) {
        return SHOP.send(
                method, path, json, "Authorization", KEY, "Content-Type", "application/json", "If-Match", ifMatch);
    }

    private static HttpResponse<String> read(String path) {
        return SHOP.get(path, "Authorization", KEY);
    }

    private static String field(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<String> answer, String name) {
        JsonNode value = TestShop.json(answer).get(name);
        assertThat(value).as(answer.body()).isNotNull();
        return value.isNull() ? "" : value.coerceStringValue();
    }

    private static Map<String, String> faults(HttpResponse<String> answer) {
        return StreamSupport.stream(TestShop.json(answer).get("errors").values().spliterator(), false)
                .collect(Collectors.toMap(
                        fault -> fault.get("pointer").getStringValue(),
                        fault -> fault.get("code").getStringValue()));
    }

    private static String product(String sku, String name) {
        return "{\"sku\": \"%s\", %s".formatted(sku, details(name).substring(1));
    }

    private static String details(String name) {
        return "{\"name\": \"%s\", \"price\": {\"amount\": 1299, \"currency\": \"GBP\"}}".formatted(name);
    }

    private static String made(String sku, String name) {
        HttpResponse<String> answer = create("/products", product(sku, name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return field(answer, "Location");
    }

    private static String offer(String merchant, String startsAt, String endsAt) {
        return "{\"merchant\": \"%s\", \"title\": \"Half price\", \"code\": \"HALF\", \"startsAt\": \"%s\", \"endsAt\": \"%s\"}"
                .formatted(merchant, startsAt, endsAt);
    }

    @Test
    void aProductIsCreatedReadAndChanged() {
        String place = made("created", "Créme Mug");
        HttpResponse<String> read = read(place);
        assertThat(text(read, "slug")).isEqualTo("creme-mug");
        assertThat(text(read, "status")).isEqualTo("active");
        assertThat(field(read, "ETag")).isEqualTo("\"1\"");
        assertThat(place).isEqualTo(ADMIN + "/products/" + text(read, "id"));

        HttpResponse<String> changed = change("PUT", place, details("Red Mug"), "\"1\"");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(field(changed, "ETag")).isEqualTo("\"2\"");
        assertThat(text(changed, "name")).isEqualTo("Red Mug");
        assertThat(text(changed, "slug")).isEqualTo("creme-mug");
        assertThat(text(read(place), "version")).isEqualTo("2");
        assertThat(SHOP.get(place, "Authorization", KEY, "If-None-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aStaleChangeIsRefusedWithTheCurrentTag() {
        String place = made("stale", "Stale Mug");
        change("PUT", place, details("First"), "\"1\"");
        HttpResponse<String> second = change("PUT", place, details("Second"), "\"1\"");
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(text(second, "code")).isEqualTo("stale");
        assertThat(field(second, "ETag")).isEqualTo("\"2\"");
        assertThat(text(read(place), "name")).isEqualTo("First");
    }

    @Test
    void aChangeMustNameAVersion() {
        String place = made("unversioned", "Unversioned Mug");
        assertThat(change("PUT", place, details("Mug"), "*").statusCode()).isEqualTo(400);
        assertThat(create(place.substring(ADMIN.length()) + "/archive", "{}").statusCode())
                .isEqualTo(428);
        assertThat(change("PUT", place, details("Mug"), "W/\"1\"").statusCode()).isEqualTo(412);
    }

    @Test
    void aSkuAndASlugAreTakenOnce() {
        String place = made("twice", "Twice Mug");
        HttpResponse<String> sku = create("/products", product("twice", "Another Mug"));
        assertThat(sku.statusCode()).isEqualTo(409);
        assertThat(faults(sku)).containsOnly(Map.entry("/sku", "taken"));
        HttpResponse<String> slug = create("/products", product("thrice", "Twice Mug"));
        assertThat(slug.statusCode()).isEqualTo(409);
        assertThat(faults(slug)).containsOnly(Map.entry("/slug", "taken"));
        change("POST", place + "/archive", "", "\"1\"");
        assertThat(create("/products", product("twice", "Third Mug")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void anArchivedProductCanComeBack() {
        String place = made("archived", "Archived Mug");
        HttpResponse<String> archived = change("POST", place + "/archive", "", "\"1\"");
        assertThat(archived.statusCode()).as(archived.body()).isEqualTo(200);
        assertThat(text(archived, "status")).isEqualTo("archived");
        assertThat(SHOP.part(Products.class).bySlug(new Slug("archived-mug")))
                .hasValueSatisfying(product -> assertThat(product.active()).isFalse());
        assertThat(change("POST", place + "/reactivate", "", "\"1\"").statusCode())
                .isEqualTo(412);
        HttpResponse<String> back = change("POST", place + "/reactivate", "", field(archived, "ETag"));
        assertThat(text(back, "status")).isEqualTo("active");
        assertThat(field(back, "ETag")).isEqualTo("\"3\"");
    }

    @Test
    void everyFaultOfAProductIsListed() {
        HttpResponse<String> answer = create("/products", """
                {"sku": "", "slug": "Red Mug", "name": "", "price": {"amount": -1, "currency": "GBP"},
                 "category": "a--b", "merchant": 1, "tags": ["ok", ""], "colour": "red"}""");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(faults(answer))
                .containsOnly(
                        Map.entry("/sku", "length"),
                        Map.entry("/slug", "format"),
                        Map.entry("/name", "length"),
                        Map.entry("/price/amount", "range"),
                        Map.entry("/category", "format"),
                        Map.entry("/merchant", "type"),
                        Map.entry("/tags/1", "length"),
                        Map.entry("/colour", "unknown"));
        assertThat(faults(create("/products", "{}"))).containsOnlyKeys("/sku", "/name", "/price");
    }

    @Test
    void aSkuNeverChanges() {
        String place = made("fixed", "Fixed Mug");
        assertThat(faults(change("PUT", place, product("other", "Fixed Mug"), "\"1\"")))
                .containsOnly(Map.entry("/sku", "unknown"));
    }

    @Test
    void aProductStandsInCategoriesAndBelongsToMerchantsThatAreThere() {
        String unknown = product("placed", "Placed Mug").replace("}}", "}, \"category\": \"c\", \"merchant\": \"m\"}");
        HttpResponse<String> refused = create("/products", unknown);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(faults(refused)).containsOnly(Map.entry("/category", "absent"), Map.entry("/merchant", "absent"));
        create("/categories", "{\"name\": \"C\"}");
        create("/merchants", "{\"name\": \"M\"}");
        assertThat(text(create("/products", unknown), "category")).isEqualTo("c");
    }

    @Test
    void categoriesAreCreatedRenamedAndMoved() {
        HttpResponse<String> top = create("/categories", "{\"name\": \"Tea Time\"}");
        assertThat(top.statusCode()).as(top.body()).isEqualTo(201);
        String place = field(top, "Location");
        assertThat(place).isEqualTo(ADMIN + "/categories/tea-time");
        create("/categories", "{\"name\": \"Cups\", \"slug\": \"cups\", \"parent\": \"tea-time\"}");
        assertThat(create("/categories", "{\"name\": \"Tea Time\"}").statusCode())
                .isEqualTo(409);

        HttpResponse<String> cycle = change("PUT", place, "{\"name\": \"Tea\", \"parent\": \"cups\"}", "\"1\"");
        assertThat(cycle.statusCode()).isEqualTo(422);
        assertThat(faults(cycle)).containsOnly(Map.entry("/parent", "cycle"));
        assertThat(faults(change("PUT", place, "{\"name\": \"Tea\", \"parent\": \"nowhere\"}", "\"1\"")))
                .containsOnly(Map.entry("/parent", "absent"));

        HttpResponse<String> renamed = change("PUT", place, "{\"name\": \"Tea\"}", "\"1\"");
        assertThat(text(renamed, "name")).isEqualTo("Tea");
        HttpResponse<String> stale = change("PUT", place, "{\"name\": \"Coffee\"}", "\"1\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(field(stale, "ETag")).isEqualTo("\"2\"").isEqualTo(field(read(place), "ETag"));
    }

    @Test
    void merchantsAreCreatedChangedAndListed() {
        HttpResponse<String> made = create("/merchants", "{\"name\": \"Ann & Co\", \"description\": \"Mugs\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String place = field(made, "Location");
        assertThat(text(read(place), "description")).isEqualTo("Mugs");
        assertThat(create("/merchants", "{\"name\": \"Ann Co\"}").statusCode()).isEqualTo(409);
        assertThat(text(change("PUT", place, "{\"name\": \"Ann\"}", "\"1\""), "version"))
                .isEqualTo("2");
        assertThat(change("PUT", place, "{\"name\": \"Bob\"}", "\"1\"").statusCode())
                .isEqualTo(412);
        assertThat(read(ADMIN + "/merchants").body()).contains("\"ann-co\"");
    }

    @Test
    void offersAreCreatedChangedAndWithdrawn() {
        create("/merchants", "{\"name\": \"Dealer\"}");
        HttpResponse<String> made = create("/offers", offer("dealer", "2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String place = field(made, "Location");
        assertThat(text(read(place), "endsAt")).isEqualTo("2099-01-01T00:00:00.000Z");

        String later = offer("dealer", "2098-01-01T00:00:00Z", "2099-01-01T00:00:00Z");
        assertThat(change("PUT", place, later, "\"1\"").statusCode()).isEqualTo(200);
        HttpResponse<String> stale = change("POST", place + "/withdraw", "", "\"1\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(field(stale, "ETag")).isEqualTo("\"2\"");
        HttpResponse<String> withdrawn = change("POST", place + "/withdraw", "", "\"2\"");
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        assertThat(text(withdrawn, "endsAt")).isLessThan("2098");
    }

    @Test
    void anOfferHasAMerchantAndTimesInOrder() {
        HttpResponse<String> absent =
                create("/offers", offer("nobody", "2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"));
        assertThat(absent.statusCode()).isEqualTo(422);
        assertThat(faults(absent)).containsOnly(Map.entry("/merchant", "absent"));
        assertThat(faults(create("/offers", offer("nobody", "2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z"))))
                .containsOnly(Map.entry("/endsAt", "range"));
        assertThat(faults(create("/offers", offer("nobody", "2020-01-01T00:00:00Z", "+1000000000-12-31T00:00:00Z"))))
                .containsOnly(Map.entry("/endsAt", "range"));
        assertThat(faults(create("/offers", "{}"))).containsOnlyKeys("/merchant", "/title", "/startsAt", "/endsAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products/prd_none", "/categories/none", "/merchants/none", "/offers/off_none"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(read(ADMIN + path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products", "/categories", "/merchants", "/offers"})
    void onlyOperatorsChangeTheCatalog(String kind) {
        assertThat(SHOP.post(ADMIN + kind, "{\"name\": \"x\"}").statusCode()).isEqualTo(401);
    }
}
