package dev.stoa.benchmarks.http;

import dev.stoa.benchmarks.Profile;
import dev.stoa.benchmarks.Stores;
import dev.stoa.benchmarks.memory.Goods;
import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ClientException;
import dev.stoa.bootstrap.client.ShopClient;
import dev.stoa.domain.catalog.ProductDetails;
import io.micronaut.json.tree.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// A running shop to put load on: its goods and its visitors.
final class Shop implements AutoCloseable {

    private static final String OPERATOR = "bench-operator-key-0123456789abcdef";

    private final ServerProcess process;
    private final ShopClient client;

    private Shop(ServerProcess process) {
        this.process = process;
        this.client = ShopClient.of(URI.create("http://localhost:" + process.port()));
    }

    /// @param limits `on` or `off`
    static Shop start(Profile profile, Stores stores, String limits) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "STOA_ENVIRONMENT",
                "development",
                "STOA_DEMO_DATA",
                "on",
                "STOA_PROFILE",
                profile.word(),
                "STOA_LIMITS",
                limits,
                "STOA_HTTP_PROXIES",
                "127.0.0.1",
                "STOA_DEMO_SHOPPERS",
                "0",
                "STOA_OPERATOR_KEY",
                OPERATOR));
        if (profile.onRedis()) {
            settings.put("STOA_REDIS_URL", stores.redis());
        }
        if (profile.onPostgres()) {
            settings.put("STOA_POSTGRES_URL", stores.postgres());
        }
        return new Shop(ServerProcess.shop(settings));
    }

    ServerProcess process() {
        return process;
    }

    /// Imports products by number through the feed and waits for the job.
    void importGoods(int from, int to) {
        StringBuilder feed = new StringBuilder("sku,name,description,price,currency,category,merchant,tags,stock\n");
        for (int i = from; i < to; i++) {
            ProductDetails details = Goods.details(i);
            feed.append("%s,%s,\"%s\",%s,GBP,,,,1000000000%n"
                    .formatted(
                            Goods.sku(i),
                            details.name(),
                            details.description(),
                            details.price().getAmount()));
        }
        ShopClient operator = client.as(OPERATOR);
        String job = operator.upload("/api/v1/admin/imports", "text/csv", BodyPublishers.ofString(feed.toString()))
                .orFail("import products")
                .text("jobId");
        Answer state = operator.get("/api/v1/admin/jobs/" + job).orFail("watch the import");
        while (!List.of("done", "succeeded", "completed", "finished", "failed").contains(state.text("state"))) {
            LockSupport.parkNanos(50_000_000);
            state = operator.get("/api/v1/admin/jobs/" + job).orFail("watch the import");
        }
        if (state.text("state").equals("failed")) {
            throw new ClientException("the import failed: " + state.body());
        }
    }

    List<Visitor> visitors() {
        return IntStream.range(0, LoadGenerator.CONNECTIONS)
                .mapToObj(i -> Visitor.signIn(client, i))
                .toList();
    }

    /// A field of each of the first hundred imported products.
    List<String> goods(String field) {
        String skus = String.join(
                ",", IntStream.range(0, 100).mapToObj(i -> Goods.sku(i).value()).toList());
        List<String> values = new ArrayList<>();
        for (JsonNode product : client.get("/api/v1/products?skus=" + skus)
                .orFail("list products")
                .body()
                .get("data")
                .values()) {
            values.add(product.get(field).getStringValue());
        }
        return values;
    }

    /// The entity tag of a resource.
    String tag(String path) {
        return client.get(path)
                .orFail("read " + path)
                .headers()
                .firstValue("ETag")
                .orElse("");
    }

    void put(Visitor visitor, String sku) {
        client.as(visitor.bearer().substring("Authorization: Bearer ".length()))
                .put("/api/v1/carts/%s/lines/%s".formatted(visitor.cart(), sku), Map.of("quantity", 1))
                .orFail("fill a cart");
    }

    @Override
    public void close() {
        process.close();
    }
}
