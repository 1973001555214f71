package dev.stoa.benchmarks.http;

import dev.stoa.benchmarks.Target;
import java.util.List;

/// The requests that load is made of.
final class ShopCases {

    private final List<Visitor> visitors;
    private final List<String> slugs;
    private final List<String> skus;
    private final String tag;

    private ShopCases(List<Visitor> visitors, List<String> slugs, List<String> skus, String tag) {
        this.visitors = visitors;
        this.slugs = slugs;
        this.skus = skus;
        this.tag = tag;
    }

    static ShopCases of(Shop shop) {
        List<String> slugs = shop.goods("slug");
        List<String> skus = shop.goods("sku");
        List<Visitor> visitors = shop.visitors();
        visitors.forEach(visitor -> skus.stream().limit(5).forEach(sku -> shop.put(visitor, sku)));
        return new ShopCases(visitors, slugs, skus, shop.tag("/api/v1/products/" + slugs.getFirst()));
    }

    List<HttpCase> all() {
        return List.of(
                HttpCase.beside("who am I", i -> visitors.get(i).get("/api/v1/sessions/current"), Target.ofFloor(0.75)),
                product(),
                HttpCase.beside(
                        "product by slug, 304",
                        i -> Script.get("/api/v1/products/" + slugs.getFirst(), "If-None-Match: " + tag),
                        Target.ofFloor(0.70)),
                page(),
                search(),
                HttpCase.beside("read cart of five lines", i -> visitors.get(i).readCart(), Target.NONE),
                HttpCase.beside("add to cart", i -> visitors.get(i).addToCart(skus), Target.NONE),
                HttpCase.beside(
                        "order: fill cart, place, pay (two requests)",
                        i -> visitors.get(i).order(skus, "bench-" + System.nanoTime()),
                        Target.NONE));
    }

    List<HttpCase> ofCatalog() {
        return List.of(product(), page(), search());
    }

    private HttpCase product() {
        return HttpCase.beside(
                "product by slug, warm",
                i -> Script.get("/api/v1/products/" + slugs.get(i % slugs.size())),
                Target.ofFloor(0.70));
    }

    private static HttpCase page() {
        return HttpCase.beside("page of 20", i -> Script.get("/api/v1/products?limit=20"), Target.ofFloor(0.50));
    }

    private static HttpCase search() {
        List<String> words = List.of("red+mug", "vintage+lantern", "blue+cushion", "polkadot+bag", "lantrn", "silv");
        List<byte[]> requests = words.stream()
                .map(word -> Script.bytes("GET", "/api/v1/search?q=" + word + "&limit=20", ""))
                .toList();
        return new HttpCase(
                "search", i -> n -> requests.get((int) ((i + n) % requests.size())), Target.atMost(20, "ms p99"), true);
    }
}
