package dev.stoa.bootstrap.web;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.ratelimit.Limiter;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.session.Sessions;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Who gets into the console, and what readers cannot do there.
class ConsoleRolesHttpTest {

    private static final String READER_KEY = "a-reader-key-for-tests";
    private static final Set<String> EVERYBODYS = Set.of("/console/sign-in", "/console/sign-out", "/console/theme");

    @AutoClose
    private final TestShop shop = new TestShop(Map.of("stoa.reader-key", READER_KEY));

    @AutoClose
    private final Visitor visitor = new Visitor(shop);

    private void signIn(String key) {
        visitor.get("/console");
        visitor.submit("/console/sign-in", "key", key);
    }

    @Test
    void whoIsNotSignedInIsLedToTheDoorAndBackToWhereTheyWanted() {
        visitor.get("/console/flags?cursor=");
        assertThat(visitor.page().uri().getPath()).isEqualTo("/console/sign-in");
        visitor.submit("/console/sign-in", "key", TestShop.OPERATOR_KEY);
        assertThat(visitor.page().uri().getPath()).isEqualTo("/console/flags");
        assertThat(visitor.page().body()).contains("Operator");
    }

    @Test
    void theDoorLeadsNowhereElse() {
        visitor.get("/console/sign-in?next=//evil.example/");
        visitor.submit("/console/sign-in", "key", TestShop.OPERATOR_KEY);
        assertThat(visitor.page().uri().getPath()).isEqualTo("/console");
    }

    @Test
    void aWrongKeyOpensNothingAndIsNotShownAgain() {
        signIn("a-key-of-another-shop");
        assertThat(visitor.page().statusCode()).isEqualTo(422);
        assertThat(visitor.page().body()).contains("not a key of this shop").doesNotContain("a-key-of-another-shop");
        assertThat(visitor.cookie("stoa-console")).isEmpty();
    }

    @Test
    void attemptsAreLimited() {
        try (TestShop strict = new TestShop(Map.of("stoa.limits", "on"));
                Visitor guesser = new Visitor(strict)) {
            guesser.get("/console/sign-in");
            Map<String, String> guess = guesser.fields("/console/sign-in", "key", "guess");
            for (int n = 0; n < 10; n++) {
                assertThat(guesser.post("/console/sign-in", guess).statusCode()).isEqualTo(422);
            }
            assertThat(guesser.post("/console/sign-in", guess).statusCode()).isEqualTo(429);
            assertThat(strict.part(Limiter.class).refusals().latest(10))
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(LimitRule.CONSOLE));
        }
    }

    @Test
    void signingOutEndsTheSession() {
        signIn(TestShop.OPERATOR_KEY);
        String token = visitor.cookie("stoa-console");
        visitor.submit("/console/sign-out");
        assertThat(visitor.page().uri().getPath()).isEqualTo("/console/sign-in");
        assertThat(shop.get("/console", "Cookie", "stoa-console=" + token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aReaderSeesEverythingAndTheControlsAreOff() {
        signIn(READER_KEY);
        for (String page : List.of("", "/orders", "/stock", "/coupons", "/flags/edit", "/access", "/webhooks")) {
            assertThat(visitor.get("/console" + page).statusCode()).as(page).isEqualTo(200);
            assertThat(visitor.page().body()).contains("You signed in with the reader");
        }
        assertThat(visitor.page().body()).contains("disabled").contains("aria-describedby=\"reader-note\"");
    }

    @Test
    void theServerRefusesWhatAReaderSendsAllTheSame() {
        signIn(READER_KEY);
        visitor.get("/console/flags/edit");
        Map<String, String> flag = visitor.fields("/console/flags", "name", "new", "enabled", "on");
        assertThat(visitor.post("/console/flags", flag).statusCode()).isEqualTo(403);
        assertThat(shop.get("/api/v1/admin/flags", "Authorization", "Bearer " + READER_KEY)
                        .statusCode())
                .isEqualTo(401);
    }

    /// Also of forms that somebody adds later.
    @Test
    void noFormOfTheConsoleIsTakenFromAReader() {
        signIn(READER_KEY);
        visitor.get("/console/flags/edit");
        Map<String, String> nothing = visitor.fields("/console/flags");
        List<String> forms = shop.part(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.POST)
                .map(route -> route.getUriMatchTemplate().toPathString())
                .filter(path -> path.startsWith("/console/"))
                .filter(path -> !EVERYBODYS.contains(path))
                .map(path -> path.replaceAll("\\{[^}]*}", "some"))
                .toList();
        assertThat(forms).hasSizeGreaterThan(20).contains("/console/queues/some/retry", "/console/orders/some/move");
        for (String form : forms) {
            assertThat(visitor.post(form, nothing).statusCode()).as(form).isEqualTo(403);
        }
    }

    @Test
    void aFormWithoutItsTokenOrFromAnotherSiteIsRefused() {
        signIn(TestShop.OPERATOR_KEY);
        visitor.get("/console/flags/edit");
        Map<String, String> flag = visitor.fields("/console/flags", "name", "new", "enabled", "on");
        assertThat(visitor.post("/console/flags", flag, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        flag.remove("csrf");
        assertThat(visitor.post("/console/flags", flag).statusCode()).isEqualTo(403);
    }

    @Test
    void aSessionOfTheConsoleIsGoodForNothingElse() {
        signIn(TestShop.OPERATOR_KEY);
        String token = visitor.cookie("stoa-console");
        assertThat(shop.get("/api/v1/admin/flags", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(shop.get("/api/v1/admin/flags", "Cookie", "stoa-console=" + token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(shop.get("/api/v1/sessions/current", "Cookie", "stoa=" + token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(shop.get("/console", "Cookie", "stoa-console=" + token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anOperatorSeesTheirOwnSessionAndCanEndIt() {
        signIn(TestShop.OPERATOR_KEY);
        assertThat(visitor.get("/console/sessions").body()).contains("console: operator");
        var all = shop.part(Sessions.class).list(Optional.empty(), PageRequest.first(10));
        String id = all.items().getFirst().id().value();
        visitor.submit("/console/sessions/revoke", "session", id);
        assertThat(visitor.page().uri().getPath()).isEqualTo("/console/sign-in");
    }
}
