package dev.stoa.bootstrap.shopper;

import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ShopClient;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the shop sells, as it was when somebody looked.
///
/// @param items by SKU
record Goods(List<Item> items) {

    /// Of so few there is soon none left.
    private static final int SCARCE = 12;

    /// @param stock how many could be bought
    record Item(
            String sku, String slug, String name, Optional<String> category, Optional<String> merchant, long stock) {

        static Item of(JsonNode product) {
            return new Item(
                    product.get("sku").getStringValue(),
                    product.get("slug").getStringValue(),
                    product.get("name").getStringValue(),
                    text(product, "category"),
                    text(product, "merchant"),
                    product.get("available").getLongValue());
        }

        private static Optional<String> text(JsonNode product, String field) {
            return Optional.ofNullable(product.get(field))
                    .filter(JsonNode::isString)
                    .map(JsonNode::getStringValue);
        }
    }

    Goods {
        items = items.stream().sorted(Comparator.comparing(Item::sku)).toList();
    }

    static Goods of(ShopClient shop) {
        List<Item> items = new ArrayList<>();
        String cursor = "";
        do {
            Answer page =
                    shop.get("/api/v1/products?sort=name&limit=100" + cursor).orFail("see what is for sale");
            page.items().forEach(product -> items.add(Item.of(product)));
            JsonNode next = page.body().get("nextCursor");
            cursor = next == null || next.isNull() ? "" : "&cursor=" + ShopClient.encode(next.getStringValue());
        } while (!cursor.isEmpty());
        return new Goods(items);
    }

    List<Item> scarce() {
        return items.stream().filter(item -> item.stock() <= SCARCE).toList();
    }

    List<String> categories() {
        return words(items.stream().map(Item::category));
    }

    List<String> merchants() {
        return words(items.stream().map(Item::merchant));
    }

    private static List<String> words(Stream<Optional<String>> words) {
        return words.flatMap(Optional::stream).distinct().sorted().toList();
    }
}
