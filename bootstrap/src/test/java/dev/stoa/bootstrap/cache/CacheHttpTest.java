package dev.stoa.bootstrap.cache;

import dev.stoa.application.cache.CachePolicy;
import dev.stoa.application.cache.Caches;
import dev.stoa.application.cache.Codec;
import dev.stoa.application.cache.Loader;
import dev.stoa.application.cache.ReadThrough;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.cache.CacheName;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CacheHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final String CACHE = "/api/v1/admin/cache";
    private static final String[] OPERATOR = {"Authorization", "Bearer " + TestShop.OPERATOR_KEY};

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static ReadThrough<String, String> cache(String name) {
        return SHOP.part(Caches.class)
                .readThrough(
                        new CacheName(name),
                        Codec.of(String.class),
                        CachePolicy.of(Duration.ofHours(1)),
                        Function.identity(),
                        Loader.each(key -> Optional.of(key.repeat(2))));
    }

    private static JsonNode statistics(String name) {
        for (JsonNode each :
                TestShop.json(SHOP.get(CACHE, OPERATOR)).get("data").values()) {
            if (each.get("cache").getStringValue().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no cache " + name);
    }

    private static JsonNode clear(String query) {
        HttpResponse<String> answer = SHOP.send("DELETE", CACHE + query, "", OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TestShop.json(answer);
    }

    @Test
    void operatorsSeeHowEachCacheDoes() {
        ReadThrough<String, String> cache = cache("seen");
        cache.get("a");
        cache.get("a");
        cache.get("b");
        cache.get("b");
        JsonNode seen = statistics("seen");
        assertThat(seen.get("hits").getNumberValue()).isEqualTo(2);
        assertThat(seen.get("misses").getNumberValue()).isEqualTo(2);
        assertThat(seen.get("hitRate").getDoubleValue()).isEqualTo(0.5);
    }

    @Test
    void operatorsSeeWhatIsReadMost() {
        ReadThrough<String, String> cache = cache("hot");
        for (int i = 0; i < 2_000; i++) {
            cache.get("much");
        }
        JsonNode hottest = TestShop.json(SHOP.get(CACHE + "/hot/hot-keys", OPERATOR))
                .get("data")
                .get(0);
        assertThat(hottest.get("key").getStringValue()).isEqualTo("much");
        assertThat(hottest.get("reads").getLongValue()).isBetween(500L, 4_000L);
    }

    @Test
    void aDryRunOnlyCountsAndClearingTakesWhatMatches() {
        ReadThrough<String, String> cache = cache("cleared");
        cache.get("a1");
        cache.get("a2");
        cache.get("b1");
        for (String slip : new String[] {"dryrun=true", "dryRun=ture", "dryRun=", "dryRun=true&dryRun=false"}) {
            assertThat(SHOP.send("DELETE", CACHE + "?pattern=cleared:a*&" + slip, "", OPERATOR)
                            .statusCode())
                    .as(slip)
                    .isEqualTo(400);
        }
        JsonNode dry = clear("?pattern=cleared:a*&dryRun=true");
        assertThat(dry.get("matched").getNumberValue()).isEqualTo(2);
        assertThat(dry.get("dryRun").getBooleanValue()).isTrue();
        assertThat(clear("?pattern=cleared:a*").get("matched").getNumberValue()).isEqualTo(2);
        assertThat(clear("?pattern=cleared:*&dryRun=true").get("matched").getNumberValue())
                .isEqualTo(1);
        cache.get("a1");
        assertThat(statistics("cleared").get("misses").getNumberValue()).isEqualTo(4);
    }

    @Test
    void clearingNeedsAPatternAndAnOperator() {
        assertThat(SHOP.send("DELETE", CACHE, "", OPERATOR).statusCode()).isEqualTo(400);
        assertThat(SHOP.send("DELETE", CACHE + "?pattern=*", "").statusCode()).isEqualTo(401);
        assertThat(SHOP.get(CACHE).statusCode()).isEqualTo(401);
    }
}
