package dev.stoa.bootstrap.cli;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.cli.Terminal.Said;
import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CacheCommandTest {

    private static final String PRODUCT = "/api/v1/products/harbour-table-lamp";

    @AutoClose
    private final TestShop shop = new TestShop(Map.of("stoa.demo-data", "on"));

    private final Terminal terminal = Terminal.of(shop);

    @BeforeEach
    void aProductIsCached() {
        assertThat(shop.get(PRODUCT).statusCode()).isEqualTo(200);
        shop.get(PRODUCT);
    }

    @Test
    void statisticsAreATableOrOneObject() {
        Said table = terminal.type("cache stats");
        assertThat(table.exit()).isZero();
        assertThat(table.out().lines().findFirst().orElseThrow()).matches("CACHE +HIT RATE +HITS +STALE +MISSES .*");
        assertThat(table.out()).containsPattern("(?m)^product +50.0% +1 ");
        JsonNode product = object(terminal.type("cache stats --json").json());
        assertThat(product.get("hits").getIntValue()).isEqualTo(1);
    }

    private static JsonNode object(JsonNode stats) {
        for (JsonNode cache : stats.get("data").values()) {
            if (cache.get("cache").getStringValue().equals("product")) {
                return cache;
            }
        }
        throw new AssertionError("no cache of products");
    }

    @Test
    void aDryRunClearsNothing() {
        Said dry = terminal.type("cache clear product:* --dry-run");
        assertThat(dry.exit()).isZero();
        assertThat(dry.out().strip()).isEqualTo("1 value matching product:* would be cleared.");
        assertThat(terminal.type("cache clear product:* --dry-run --json")
                        .json()
                        .get("matched")
                        .getIntValue())
                .isEqualTo(1);
    }

    @Test
    void clearingNeedsAYesWhereNobodyCanBeAsked() {
        Said refused = terminal.type("cache clear product:*");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("say --yes");
        Said done = terminal.type("cache clear product:* --yes");
        assertThat(done.out().strip()).isEqualTo("1 value matching product:* cleared.");
        assertThat(terminal.type("cache clear product:* -y").out().strip())
                .isEqualTo("0 values matching product:* cleared.");
    }
}
