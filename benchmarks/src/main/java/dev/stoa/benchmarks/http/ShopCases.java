package dev.stoa.benchmarks.http;

import dev.stoa.benchmarks.Profile;
import dev.stoa.benchmarks.Target;
import java.util.List;
import java.util.function.IntFunction;

/// The requests that load is made of, each with its floor and target in the profile at hand.
final class ShopCases {

    private final Profile profile;
    private final Shop shop;
    private final ServerProcess bare;
    private final List<Visitor> visitors;
    private final List<String> slugs;
    private final List<String> skus;
    private final String tag;

    /// @param shop with its goods; its visitors sign in and fill their carts now
    ShopCases(Profile profile, Shop shop, ServerProcess bare) {
        this.profile = profile;
        this.shop = shop;
        this.bare = bare;
        this.slugs = shop.goods("slug");
        this.skus = shop.goods("sku");
        this.visitors = shop.visitors();
        visitors.forEach(visitor -> skus.stream().limit(5).forEach(sku -> shop.put(visitor, sku)));
        this.tag = shop.tag("/api/v1/products/" + slugs.getFirst());
    }

    /// @param limited the same shop with its rate limits on
    List<HttpCase> all(Shop limited) {
        return List.of(
                whoAmI(),
                product(),
                notModified(),
                page(),
                search(),
                beside("read cart of five lines", load(i -> visitors.get(i).readCart()), oneScript(), onRedis(0.80)),
                beside("add to cart", load(i -> visitors.get(i).addToCart(skus)), oneScript(), onRedis(0.80)),
                beside(
                        "order: fill cart, place, pay (two requests)",
                        load(i -> visitors.get(i).order(skus, "bench-" + System.nanoTime())),
                        profile.onPostgres() ? Floor.postgresRow(bare) : Floor.bare(bare),
                        Target.NONE),
                openCart(limited));
    }

    List<HttpCase> ofCatalog() {
        return List.of(product(), page(), search());
    }

    private HttpCase whoAmI() {
        Load load = load(i -> visitors.get(i).get("/api/v1/sessions/current"));
        return switch (profile) {
            case INMEMORY -> beside("who am I", load, Floor.bare(bare), Target.ofFloor(0.75));
            case REDIS_POSTGRES -> beside("who am I", load, Floor.redisGet(bare), Target.ofFloor(0.85));
            case POSTGRES -> beside("who am I", load, Floor.postgresRow(bare), Target.NONE);
        };
    }

    private HttpCase product() {
        return beside(
                "product by slug, warm",
                load(i -> Script.get("/api/v1/products/" + slugs.get(i % slugs.size()))),
                Floor.bare(bare),
                Target.ofFloor(0.70));
    }

    private HttpCase notModified() {
        return beside(
                "product by slug, 304",
                load(i -> Script.get("/api/v1/products/" + slugs.getFirst(), "If-None-Match: " + tag)),
                Floor.bare(bare),
                Target.ofFloor(0.70));
    }

    private HttpCase page() {
        return beside(
                "page of 20",
                load(i -> Script.get("/api/v1/products?limit=20")),
                Floor.bare(bare),
                Target.ofFloor(0.50));
    }

    private HttpCase search() {
        return new HttpCase(
                "search",
                load(Script::searches),
                profile.onPostgres() ? Floor.postgresRow(bare) : Floor.bare(bare),
                Target.atMost(profile.onPostgres() ? 50 : 20, "ms p99"),
                true);
    }

    private HttpCase openCart(Shop limited) {
        return beside(
                "open a cart, limited by address",
                new Load(limited.process().port(), Script::openCarts),
                Floor.same("unlimited", load(Script::openCarts)),
                profile == Profile.INMEMORY ? Target.ofFloor(0.85) : Target.NONE);
    }

    /// What a cart costs at least.
    private Floor oneScript() {
        return switch (profile) {
            case INMEMORY -> Floor.bare(bare);
            case REDIS_POSTGRES -> Floor.redisScript(bare);
            case POSTGRES -> Floor.postgresRow(bare);
        };
    }

    private Target onRedis(double share) {
        return profile.onRedis() ? Target.ofFloor(share) : Target.NONE;
    }

    private Load load(IntFunction<Script> scripts) {
        return new Load(shop.process().port(), scripts);
    }

    private static HttpCase beside(String work, Load load, Floor floor, Target target) {
        return new HttpCase(work, load, floor, target, false);
    }
}
