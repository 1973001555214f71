package dev.stoa.bootstrap.tag;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CollectionsHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final String COLLECTIONS = "/api/v1/collections/";

    @BeforeAll
    static void fill() {
        for (String sku : List.of("A-1", "B-2", "C-3")) {
            ProductDetails details = new ProductDetails(
                    Slug.of(sku, "x"),
                    sku,
                    "",
                    Money.ofMinor(CurrencyUnit.GBP, 100),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of());
            SHOP.part(CatalogChanges.class).create(new ProductId("prd_" + sku), new Sku(sku), details);
        }
        for (String pair : List.of(
                "gifts/members/B-2",
                "gifts/members/A-1",
                "gifts/members/no%20such%20thing",
                "small/members/B-2",
                "small/members/C-3",
                "old/members/C-3")) {
            HttpResponse<String> put = SHOP.send(
                    "PUT",
                    "/api/v1/admin/tags/collections/" + pair,
                    "",
                    "Authorization",
                    "Bearer " + TestShop.OPERATOR_KEY);
            assertThat(put.statusCode()).isEqualTo(204);
        }
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static List<String> skus(String path) {
        HttpResponse<String> answer = SHOP.get(COLLECTIONS + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(TestShop.json(answer).get("data").values().spliterator(), false)
                .map(each -> each.get("sku").getStringValue())
                .toList();
    }

    @Test
    void theProductsOfOneOrOfSeveralCollectionsAreListed() {
        assertThat(skus("gifts")).containsExactly("A-1", "B-2");
        assertThat(skus("gifts?also=small")).containsExactly("B-2");
        assertThat(skus("gifts?also=small,old")).isEmpty();
        assertThat(skus("nothing")).isEmpty();
        String next = TestShop.json(SHOP.get(COLLECTIONS + "small?limit=1"))
                .get("nextCursor")
                .getStringValue();
        assertThat(skus("small?limit=1&cursor=" + next)).containsExactly("C-3");
        assertThat(SHOP.get(COLLECTIONS + "gifts?also=" + "a,".repeat(10)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsNoLongerSoldIsLeftOut() {
        SHOP.part(CatalogChanges.class).mark(new ProductId("prd_C-3"), 1, Product.Status.ARCHIVED);
        assertThat(skus("old")).isEmpty();
        SHOP.part(CatalogChanges.class).mark(new ProductId("prd_C-3"), 2, Product.Status.ACTIVE);
        assertThat(skus("old")).containsExactly("C-3");
    }
}
