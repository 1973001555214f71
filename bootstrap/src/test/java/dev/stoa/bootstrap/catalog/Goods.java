package dev.stoa.bootstrap.catalog;

import dev.stoa.application.catalog.CatalogChanges;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.ProductOutcome;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/// Puts goods on the shelves of a shop under test, and reads lists of them.
final class Goods {

    private final TestShop shop;

    Goods(TestShop shop) {
        this.shop = shop;
    }

    CatalogChanges changes() {
        return shop.part(CatalogChanges.class);
    }

    Product product(String sku, ProductDetails details) {
        return saved(changes().create(new ProductId("prd_" + sku), new Sku(sku), details));
    }

    static Product saved(ProductOutcome outcome) {
        assertThat(outcome).isInstanceOf(ProductOutcome.Saved.class);
        return ((ProductOutcome.Saved) outcome).product();
    }

    void category(String slug, Optional<Slug> parent) {
        changes().createCategory(new Slug(slug), "The " + slug, parent);
    }

    static ProductDetails details(String name, long pence, String category) {
        return new ProductDetails(
                Slug.of(name, "x"),
                name,
                "",
                Money.ofMinor(CurrencyUnit.GBP, pence),
                Optional.of(category).filter(text -> !text.isEmpty()).map(Slug::new),
                Optional.empty(),
                Set.of());
    }

    static ProductDetails from(String merchant, String tag, ProductDetails details) {
        return new ProductDetails(
                details.slug(),
                details.name(),
                details.description(),
                details.price(),
                details.category(),
                Optional.of(new Slug(merchant)),
                Set.of(tag));
    }

    /// The SKUs of a list.
    static List<String> skus(HttpResponse<String> answer) {
        return texts(answer, "sku");
    }

    static List<String> texts(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(TestShop.json(answer).get("data").values().spliterator(), false)
                .map(each -> each.get(field).getStringValue())
                .toList();
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    static JsonNode at(JsonNode node, String field) {
        JsonNode value = node.get(field);
        assertThat(value).as(field).isNotNull();
        return value;
    }
}
