package dev.stoa.bootstrap.tag;

import dev.stoa.bootstrap.TestShop;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TagAdminHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final String SPACE = "/api/v1/admin/tags/collections";

    @BeforeAll
    static void fill() {
        for (String pair : new String[] {"gifts/members/mug", "gifts/members/pot", "small/members/mug"}) {
            assertThat(send("PUT", "/" + pair).statusCode()).isEqualTo(204);
        }
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static HttpResponse<String> send(String method, String path) {
        String whole = path.startsWith("/api") ? path : SPACE + path;
        return SHOP.send(method, whole, "", "Authorization", "Bearer " + TestShop.OPERATOR_KEY);
    }

    private static String body(String path) {
        HttpResponse<String> answer = send("GET", path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void membersComeInPages() {
        HttpResponse<String> first = send("GET", "/gifts/members?limit=1");
        assertThat(first.body()).startsWith("{\"data\":[\"mug\"],\"nextCursor\":\"");
        String next = TestShop.json(first).get("nextCursor").getStringValue();
        assertThat(body("/gifts/members?limit=1&cursor=" + next)).isEqualTo("{\"data\":[\"pot\"],\"nextCursor\":null}");
        assertThat(body("/of/mug")).isEqualTo("{\"data\":[\"gifts\",\"small\"]}");
    }

    @Test
    void combinationsAreListedAndCounted() {
        assertThat(body("/members?all=gifts,small")).contains("[\"mug\"]");
        assertThat(body("/members?any=gifts,small")).contains("[\"mug\",\"pot\"]");
        assertThat(body("/members?first=gifts,small")).contains("[\"pot\"]");
        assertThat(body("/count?any=gifts,small")).isEqualTo("{\"members\":2,\"atLeast\":false}");
        assertThat(body("/counts?tags=gifts,small,none")).isEqualTo("{\"counts\":{\"gifts\":2,\"small\":1}}");
    }

    @Test
    void aTagIsTakenOff() {
        send("PUT", "/offices/members/mug");
        assertThat(send("DELETE", "/offices/members/mug").statusCode()).isEqualTo(204);
        assertThat(body("/offices/members")).isEqualTo("{\"data\":[],\"nextCursor\":null}");
    }

    @Test
    void whatIsNotAQuestionIsRefused() {
        for (String path : new String[] {"/members", "/count?all=a&any=b", "/counts?tags=", "/members?all=a,"}) {
            assertThat(send("GET", path).statusCode()).as(path).isEqualTo(400);
        }
        assertThat(send("GET", "/api/v1/admin/tags/No%20Word/gifts/members").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatCustomersSayThemselvesIsLookedAtButNotChanged() {
        String customers = "/api/v1/admin/tags/customers";
        assertThat(send("GET", customers + "/merchant:lamps/members").statusCode())
                .isEqualTo(200);
        assertThat(send("PUT", customers + "/merchant:lamps/members/cus_1").statusCode())
                .isEqualTo(422);
        assertThat(send("DELETE", customers + "/merchant:lamps/members/cus_1").statusCode())
                .isEqualTo(422);
    }
}
