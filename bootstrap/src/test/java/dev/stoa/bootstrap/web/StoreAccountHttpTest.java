package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.TestShop;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Signing in, one's own account, and forms that other sites make up.
class StoreAccountHttpTest {

    private static TestShop shop;

    @BeforeAll
    static void open() {
        shop = new TestShop(Map.of("stoa.demo-data", "on"));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void aWrongCodeIsToldAndTheRightOneStillWorks() {
        try (Visitor bob = new Visitor(shop)) {
            bob.get("/sign-in?next=/account");
            bob.submit("/sign-in", "recipient", "bob@example.com");
            assertThat(bob.page().body()).contains("b…@example.com", "Read the code in the outbox");
            String right = bob.code("bob@example.com");
            bob.submit("/sign-in/code", "code", right.equals("111111") ? "222222" : "111111");
            assertThat(bob.page().statusCode()).isEqualTo(422);
            assertThat(bob.page().body()).contains("That code is wrong, used or too old.");
            bob.submit("/sign-in/code", "code", right);
            assertThat(bob.page().uri().getPath()).isEqualTo("/account");
            assertThat(bob.page().body()).contains("bob@example.com");
        }
    }

    @Test
    void whoAsksForAnotherCodeStillGoesWhereTheyWanted() {
        try (Visitor bob = new Visitor(shop)) {
            bob.get("/sign-in?next=/checkout");
            bob.submit("/sign-in", "recipient", "bob2@example.com");
            assertThat(bob.page().body()).contains("href=\"/sign-in?next=%2Fcheckout\"");
        }
    }

    @Test
    void pagesOfSomebodySignedInAreKeptNowhere() {
        try (Visitor bob = new Visitor(shop)) {
            assertThat(bob.get("/").headers().firstValue("Cache-Control")).contains("private, no-cache");
            bob.signIn("bob3@example.com");
            for (String path : new String[] {"/", "/account", "/orders", "/account/export", "/orders/ord_none"}) {
                assertThat(bob.get(path).headers().allValues("Cache-Control"))
                        .as(path)
                        .containsExactly("no-store");
            }
        }
    }

    @Test
    void whatIsNoAddressIsToldBesideTheField() {
        try (Visitor bob = new Visitor(shop)) {
            bob.get("/sign-in");
            bob.submit("/sign-in", "recipient", "bob");
            assertThat(bob.page().statusCode()).isEqualTo(422);
            assertThat(bob.page().body()).contains("Type an email address such as", "value=\"bob\"");
        }
    }

    @Test
    void aSessionElsewhereIsEndedFromHere() {
        try (Visitor phone = new Visitor(shop);
                Visitor desk = new Visitor(shop)) {
            phone.signIn("cat@example.com");
            desk.signIn("cat@example.com");
            desk.get("/account");
            desk.submit("/account/sessions/end");
            assertThat(desk.page().body()).doesNotContain("/account/sessions/end\"");
            assertThat(phone.get("/account").uri().getPath()).isEqualTo("/sign-in");
        }
    }

    @Test
    void theSessionRemembersAndForgets() {
        try (Visitor dan = new Visitor(shop)) {
            dan.signIn("dan@example.com");
            dan.get("/products/stoneware-mug");
            dan.get("/search?q=teapot");
            dan.get("/account");
            assertThat(dan.page().body()).contains("Stoneware mug", "teapot");
            dan.submit("/account/session-data/clear");
            assertThat(dan.page().body()).doesNotContain("Stoneware mug").contains("Nothing yet.");
        }
    }

    @Test
    void aMakerIsFollowedAndLeftAgain() {
        try (Visitor eve = new Visitor(shop)) {
            eve.signIn("eve@example.com");
            eve.get("/merchants/loom-house");
            eve.submit("/merchants/loom-house/follow");
            assertThat(eve.page().body()).contains("Following");
            assertThat(eve.get("/account").body()).contains("Loom House");
            eve.get("/merchants/loom-house");
            eve.submit("/merchants/loom-house/follow");
            assertThat(eve.page().body()).doesNotContain("Following");
        }
    }

    @Test
    void oneTakesOnesDataAlongAndLeaves() {
        try (Visitor fay = new Visitor(shop)) {
            fay.signIn("fay@example.com");
            HttpResponse<String> export = fay.get("/account/export");
            assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(export.body()).contains("fay@example.com");
            fay.get("/account/erase");
            fay.submit("/account/erase");
            assertThat(fay.page().body()).contains("Tick the box if you are sure.");
            fay.submit("/account/erase", "sure", "yes");
            assertThat(fay.page().body()).contains("<h1>Your account is erased</h1>", "signed out everywhere");
            assertThat(fay.get("/account").uri().getPath()).isEqualTo("/sign-in");
        }
    }

    @Test
    void aFormWithoutTheSessionsTokenIsRefused() {
        try (Visitor gus = new Visitor(shop)) {
            gus.signIn("gus@example.com");
            assertThat(gus.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
            assertThat(gus.post("/sign-out", Map.of("csrf", "forged")).statusCode())
                    .isEqualTo(403);
            assertThat(gus.get("/account").statusCode()).isEqualTo(200);
            gus.submit("/sign-out");
            assertThat(gus.page().body()).contains("href=\"/sign-in\"");
        }
    }

    @Test
    void aFormOfAnotherSiteIsRefusedWhoeverSendsIt() {
        try (Visitor guest = new Visitor(shop)) {
            Map<String, String> mug = Map.of("sku", "KIT-011", "quantity", "1");
            assertThat(guest.post("/cart/lines", mug, "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(guest.post("/cart/lines", mug, "Origin", "https://evil.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(guest.post("/cart/lines", mug, "Sec-Fetch-Site", "same-origin")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPartOfAPageIsNotReplacedByTheSignIn() {
        HttpResponse<String> answer = shop.send(
                "POST",
                "/merchants/loom-house/follow",
                "begin=yes",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "HX-Request",
                "true");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in");
    }

    @Test
    void askingForCodesHasAnEndOnPagesToo() {
        try (TestShop limited = new TestShop(Map.of("stoa.limits", "on"));
                Visitor guest = new Visitor(limited)) {
            int last = 0;
            for (int i = 0; i < 11; i++) {
                last = guest.post("/sign-in", Map.of("recipient", "many%d@example.com".formatted(i)))
                        .statusCode();
            }
            assertThat(last).isEqualTo(429);
        }
    }

    @Test
    void theConsoleIsForOperators() {
        try (Visitor guest = new Visitor(shop)) {
            assertThat(shop.get("/console").statusCode()).isEqualTo(401);
            guest.signIn("hal@example.com");
            HttpResponse<String> refused = guest.get("/console");
            assertThat(refused.uri().getPath()).isEqualTo("/console/sign-in");
            HttpResponse<String> shown =
                    shop.get("/console", "Accept", "text/html", "Authorization", "Bearer " + TestShop.OPERATOR_KEY);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).contains("aria-current=\"page\"");
        }
    }
}
