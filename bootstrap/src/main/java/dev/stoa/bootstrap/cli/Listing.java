package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ShopClient;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The beginning of a list, gathered from its pages.
///
/// @param more whether the list goes on
record Listing(List<JsonNode> items, boolean more) {

    private static final int PAGE = 100;

    /// @param path without `limit` and `cursor`
    /// @param action what is tried, such as `list sessions`
    static Listing of(ShopClient shop, String path, int most, String action) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            String query = "%slimit=%d".formatted(path.contains("?") ? "&" : "?", Math.min(PAGE, most - items.size()));
            Answer page = shop.get(path + query + cursor).orFail(action);
            items.addAll(page.items());
            JsonNode next = page.body().get("nextCursor");
            cursor = next == null || next.isNull() ? "" : "&cursor=" + ShopClient.encode(next.getStringValue());
        } while (!cursor.isEmpty() && items.size() < most);
        return new Listing(items, !cursor.isEmpty());
    }

    Map<String, Object> fields() {
        return Map.of("data", items, "more", more);
    }

    /// What comes under a table of this.
    String tail() {
        return more ? "%nThere are more; say --limit for more than %,d.".formatted(items.size()) : "";
    }
}
