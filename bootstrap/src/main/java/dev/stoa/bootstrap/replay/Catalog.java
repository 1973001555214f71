package dev.stoa.bootstrap.replay;

import dev.stoa.bootstrap.client.ShopClient;
import dev.stoa.domain.catalog.Sku;
import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What the shop asks for its products.
final class Catalog {

    private static final int BATCH = 50;

    private Catalog() {}

    /// The prices of those products that the shop has.
    static Map<Sku, Money> prices(ShopClient shop, List<Sku> skus) {
        Map<Sku, Money> prices = new HashMap<>();
        for (int from = 0; from < skus.size(); from += BATCH) {
            List<Sku> batch = skus.subList(from, Math.min(skus.size(), from + BATCH));
            String names =
                    batch.stream().map(Sku::value).map(ShopClient::encode).collect(Collectors.joining(","));
            shop.get("/api/v1/products?limit=100&skus=" + names)
                    .orFail("look up products")
                    .items()
                    .forEach(product -> prices.put(sku(product), price(product.get("price"))));
        }
        return prices;
    }

    private static Sku sku(JsonNode product) {
        return new Sku(product.get("sku").getStringValue());
    }

    private static Money price(JsonNode price) {
        return Money.ofMinor(
                CurrencyUnit.of(price.get("currency").getStringValue()),
                price.get("amount").getLongValue());
    }
}
