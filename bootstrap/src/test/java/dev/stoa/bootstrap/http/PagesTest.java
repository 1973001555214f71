package dev.stoa.bootstrap.http;

import dev.stoa.bootstrap.TestShop;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest {

    private static TestShop shop;

    @BeforeAll
    static void open() {
        shop = new TestShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void followingTheLinksShowsEverythingOnce() {
        List<Integer> seen = new ArrayList<>();
        String path = "/api/v1/probe/pages?limit=10&tag=a%20b";
        while (path != null) {
            var answer = shop.get(path);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            TestShop.json(answer).get("data").values().forEach(each -> seen.add(each.getIntValue()));
            path = answer.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse(null);
        }
        assertThat(seen).isEqualTo(IntStream.range(0, 25).boxed().toList());
    }

    @Test
    void theLastPageHasNoCursor() {
        JsonNode last = TestShop.json(shop.get("/api/v1/probe/pages?limit=100"));
        assertThat(last.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void aCursorOfAnotherQuestionOrAForgedOneIsRefused() {
        String cursor = TestShop.json(shop.get("/api/v1/probe/pages?tag=a"))
                .get("nextCursor")
                .getStringValue();
        assertThat(status("tag=a&limit=5&cursor=" + cursor)).isEqualTo(200);
        assertThat(status("tag=b&cursor=" + cursor)).isEqualTo(400);
        assertThat(status("cursor=" + cursor)).isEqualTo(400);
        char other = cursor.charAt(3) == 'A' ? 'B' : 'A';
        assertThat(status("tag=a&cursor=" + cursor.substring(0, 3) + other + cursor.substring(4)))
                .isEqualTo(400);
        assertThat(status("cursor=")).isEqualTo(400);
        assertThat(status("cursor=%00")).isEqualTo(400);
    }

    @Test
    void theLimitIsOneToAHundred() {
        assertThat(status("limit=0")).isEqualTo(400);
        assertThat(status("limit=101")).isEqualTo(400);
        assertThat(status("limit=x")).isEqualTo(400);
        assertThat(status("limit=1")).isEqualTo(200);
    }

    private static int status(String query) {
        return shop.get("/api/v1/probe/pages?" + query).statusCode();
    }
}
