package dev.stoa.bootstrap.ranking;

import dev.stoa.bootstrap.TestShop;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeaderboardHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final String[] OPERATOR = {"Authorization", "Bearer " + TestShop.OPERATOR_KEY};

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static HttpResponse<String> give(String board, String member, String body, String... headers) {
        return SHOP.post("/api/v1/leaderboards/%s/members/%s/points".formatted(board, member), body, headers);
    }

    private static void give(String board, String member, long points) {
        HttpResponse<String> answer = give(board, member, "{\"points\": %d}".formatted(points), OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static List<String> standings(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> standings = new ArrayList<>();
        TestShop.json(answer)
                .get("data")
                .values()
                .forEach(each -> standings.add("%s %s %s (%s)"
                        .formatted(number(each, "rank"), name(each), number(each, "score"), number(each, "tiedRank"))));
        return standings;
    }

    private static String name(JsonNode standing) {
        return standing.get("member").getStringValue();
    }

    private static Number number(JsonNode standing, String field) {
        return standing.get(field).getNumberValue();
    }

    @Test
    void pointsMoveMembersAndOfEqualScoresTheFirstToReachItStandsFirst() {
        give("ties", "zoe", 5);
        give("ties", "ann", 3);
        awaitNextMillisecond();
        give("ties", "ann", 2);
        give("ties", "bob", 1);
        assertThat(standings(SHOP.get("/api/v1/leaderboards/ties")))
                .containsExactly("1 zoe 5 (1)", "2 ann 5 (1)", "3 bob 1 (3)");
        give("ties", "bob", 9);
        give("ties", "zoe", -1);
        assertThat(standings(SHOP.get("/api/v1/leaderboards/ties?season=week")))
                .containsExactly("1 bob 10 (1)", "2 ann 5 (2)", "3 zoe 4 (3)");
    }

    private static void awaitNextMillisecond() {
        long now = System.currentTimeMillis();
        while (System.currentTimeMillis() == now) {
            Thread.onSpinWait();
        }
    }

    @Test
    void pagesContinueAfterTheLastMember() {
        for (int i = 1; i <= 5; i++) {
            give("pages", "m" + i, i);
        }
        HttpResponse<String> first = SHOP.get("/api/v1/leaderboards/pages?limit=3");
        assertThat(standings(first)).containsExactly("1 m5 5 (1)", "2 m4 4 (2)", "3 m3 3 (3)");
        String next = TestShop.json(first).get("nextCursor").getStringValue();
        HttpResponse<String> second = SHOP.get("/api/v1/leaderboards/pages?limit=3&cursor=" + next);
        assertThat(standings(second)).containsExactly("4 m2 2 (4)", "5 m1 1 (5)");
        assertThat(TestShop.json(second).get("nextCursor").isNull()).isTrue();
    }

    @Test
    void oneMemberIsShownAloneOrAmongItsNeighbours() {
        for (int i = 1; i <= 7; i++) {
            give("near", "m" + i, i);
        }
        HttpResponse<String> alone = SHOP.get("/api/v1/leaderboards/near/members/m3");
        assertThat(number(TestShop.json(alone), "rank")).isEqualTo(5);
        assertThat(standings(SHOP.get("/api/v1/leaderboards/near/members/m3/around?range=1")))
                .containsExactly("4 m4 4 (4)", "5 m3 3 (5)", "6 m2 2 (6)");
        assertThat(standings(SHOP.get("/api/v1/leaderboards/near/members/m7/around?range=1")))
                .containsExactly("1 m7 7 (1)", "2 m6 6 (2)");
        assertThat(SHOP.get("/api/v1/leaderboards/near/members/nobody").statusCode())
                .isEqualTo(404);
        assertThat(SHOP.get("/api/v1/leaderboards/near/members/nobody/around").statusCode())
                .isEqualTo(404);
        assertThat(SHOP.get("/api/v1/leaderboards/near/members/m7/around?range=51")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyOperatorsGivePoints() {
        assertThat(give("guarded", "ann", "{\"points\": 1}").statusCode()).isEqualTo(401);
        assertThat(standings(SHOP.get("/api/v1/leaderboards/guarded"))).isEmpty();
    }

    @Test
    void pointsForOneSeasonCountThereAlone() {
        assertThat(give("cup", "ann", "{\"points\": 4, \"season\": \"spring-sale\"}", OPERATOR)
                        .statusCode())
                .isEqualTo(200);
        assertThat(standings(SHOP.get("/api/v1/leaderboards/cup?season=spring-sale")))
                .containsExactly("1 ann 4 (1)");
        assertThat(standings(SHOP.get("/api/v1/leaderboards/cup"))).isEmpty();
    }

    @Test
    void pointsThatAreNoneOrForASeasonGoneByAreRefused() {
        assertThat(give("cup", "ann", "{}", OPERATOR).statusCode()).isEqualTo(400);
        assertThat(give("cup", "ann", "{\"points\": 1, \"season\": \"2020-02-14\"}", OPERATOR)
                        .statusCode())
                .isEqualTo(422);
    }
}
