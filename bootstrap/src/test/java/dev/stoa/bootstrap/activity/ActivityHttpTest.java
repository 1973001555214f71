package dev.stoa.bootstrap.activity;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.session.Shelf;
import dev.stoa.bootstrap.session.SignIns;
import dev.stoa.bootstrap.session.SignIns.Person;
import dev.stoa.domain.activity.Activities;
import dev.stoa.domain.activity.ActivityKind;
import dev.stoa.domain.customer.CustomerId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ActivityHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final SignIns SIGN_INS = new SignIns(SHOP);
    private static final String ACTIVITY = "/api/v1/customers/me/activity/";

    @BeforeAll
    static void fill() {
        Shelf.fill(SHOP);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static List<String> subjects(Person who, String kind) {
        HttpResponse<String> answer = SHOP.get(ACTIVITY + kind, who.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(TestShop.json(answer).get("data").values().spliterator(), false)
                .map(each -> each.get("subject").getStringValue())
                .toList();
    }

    private static int delete(Person who, String path) {
        return SHOP.send("DELETE", ACTIVITY + path, "", who.bearer()).statusCode();
    }

    @Test
    void whatASignedInCustomerLooksAtAndForIsRemembered() {
        Person ann = SIGN_INS.signIn("ann-looks@example.com");
        SHOP.get("/api/v1/products/mug", ann.bearer());
        SHOP.get("/api/v1/products/no-such-thing", ann.bearer());
        SHOP.get("/api/v1/search?q=blue+mug", ann.bearer());
        SHOP.get("/api/v1/search?q=red+mug", ann.bearer());
        SHOP.get("/api/v1/search?q=blue+mug", ann.bearer());
        SHOP.get("/api/v1/search", ann.bearer());
        assertThat(subjects(ann, "viewed")).containsExactly("mug");
        assertThat(subjects(ann, "searched")).containsExactly("blue mug", "red mug");
        assertThat(subjects(ann, "searched?limit=1")).containsExactly("blue mug");
    }

    @Test
    void everySignInIsRememberedWithItsDevice() {
        SIGN_INS.signIn("ann-again@example.com");
        Person ann = SIGN_INS.signIn("ann-again@example.com");
        assertThat(subjects(ann, "logged-in")).hasSize(2).allMatch(device -> device.startsWith("Java-http-client"));
    }

    @Test
    void strangersLeaveNoTraceAndCustomersSeeOnlyTheirOwn() {
        SHOP.get("/api/v1/products/mug");
        Person ann = SIGN_INS.signIn("ann-own@example.com");
        Person bob = SIGN_INS.signIn("bob-own@example.com");
        SHOP.get("/api/v1/products/mug", ann.bearer());
        assertThat(subjects(bob, "viewed")).isEmpty();
        assertThat(SHOP.get(ACTIVITY + "viewed").statusCode()).isEqualTo(401);
    }

    @Test
    void oneOrAllAreForgotten() {
        Person ann = SIGN_INS.signIn("ann-forgets@example.com");
        for (String words : List.of("a/b", "mug", "pot")) {
            SHOP.get("/api/v1/search?q=" + words, ann.bearer());
        }
        assertThat(delete(ann, "searched?subject=a%2Fb")).isEqualTo(204);
        assertThat(delete(ann, "searched?subject=a%2Fb")).isEqualTo(404);
        assertThat(subjects(ann, "searched")).containsExactly("pot", "mug");
        assertThat(delete(ann, "searched")).isEqualTo(204);
        assertThat(subjects(ann, "searched")).isEmpty();
        assertThat(delete(ann, "searched")).isEqualTo(204);
    }

    @Test
    void unknownKindsAndBadLimitsAreRefused() {
        Person ann = SIGN_INS.signIn("ann-errs@example.com");
        assertThat(SHOP.get(ACTIVITY + "bought", ann.bearer()).statusCode()).isEqualTo(404);
        assertThat(delete(ann, "bought")).isEqualTo(404);
        for (String limit : List.of("0", "101", "many")) {
            assertThat(SHOP.get(ACTIVITY + "viewed?limit=" + limit, ann.bearer())
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void itIsWrittenDownWithoutBeingAskedFor() {
        Person ann = SIGN_INS.signIn("ann-waits@example.com");
        CustomerId id = new CustomerId(ann.customer());
        long end = System.nanoTime() + 10_000_000_000L;
        while (SHOP.part(Activities.class).latest(id, ActivityKind.LOGGED_IN, 1).isEmpty()) {
            assertThat(System.nanoTime() - end).isNegative();
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Test
    void anExportHasItAndErasingTheAccountClearsIt() {
        Person ann = SIGN_INS.signIn("ann-leaves@example.com");
        SHOP.get("/api/v1/products/mug", ann.bearer());
        HttpResponse<String> export = SHOP.get("/api/v1/customers/me/export", ann.bearer());
        assertThat(export.body()).contains("\"kind\":\"viewed\",\"subject\":\"mug\"", "\"kind\":\"logged-in\"");
        SHOP.get("/api/v1/search?q=mug", ann.bearer());
        assertThat(SHOP.send("DELETE", "/api/v1/customers/me", "", ann.bearer()).statusCode())
                .isEqualTo(204);
        CustomerId id = new CustomerId(ann.customer());
        for (ActivityKind kind : List.of(ActivityKind.VIEWED, ActivityKind.SEARCHED, ActivityKind.LOGGED_IN)) {
            assertThat(SHOP.part(Activities.class).latest(id, kind, 1)).isEmpty();
        }
    }
}
