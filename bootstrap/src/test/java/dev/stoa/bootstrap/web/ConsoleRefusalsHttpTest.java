package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.feature.Flag;
import dev.stoa.domain.feature.Flags;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.Stock;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What operators are told of forms that were refused.
class ConsoleRefusalsHttpTest {

    @AutoClose
    private final TestShop shop = new TestShop(Map.of("stoa.demo-data", "on"));

    @AutoClose
    private final Visitor operator = new Visitor(shop);

    @BeforeEach
    void signIn() {
        operator.get("/console/sign-in");
        operator.submit("/console/sign-in", "key", TestShop.OPERATOR_KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "/console/stock/on-hand, /console/stock",
        "/console/credits/entries, /console/credits",
        "/console/access/remove, /console/access",
        "/console/orders/ord_1/move, /console/orders",
    })
    void whoReloadsARefusedFormIsOnItsPageAgain(String form, String page) {
        assertThat(operator.get(form).statusCode()).isEqualTo(200);
        assertThat(operator.page().uri().getPath()).isEqualTo(page);
    }

    @Test
    void allThatIsWrongWithACouponStandsAtItsFieldOnce() {
        operator.get("/console/coupons");
        HttpResponse<String> refused = operator.submit(
                "/console/coupons",
                "code",
                "",
                "kind",
                "percent",
                "percent",
                "-5",
                "minimumSpend",
                "1e3",
                "categories",
                "Not_Small",
                "totalLimit",
                "0",
                "startsAt",
                "2026-12-24T18:00",
                "endsAt",
                "2026-12-24T17:00");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .containsOnlyOnce("Type a code.")
                .containsOnlyOnce("The share must be a whole number of 1 to 100.")
                .containsOnlyOnce("The amount must be more than 0, such as 12.50.")
                .containsOnlyOnce("Not_Small is no slug: small letters, digits and -.")
                .containsOnlyOnce("The limit must be a whole number of 1 or more.")
                .containsOnlyOnce("The end must come after the start.")
                .contains("value=\"-5\"");
    }

    @Test
    void aTimeThatNoBackendCanKeepIsSaidAtItsField() {
        operator.get("/console/coupons");
        assertThat(operator.submit(
                                "/console/coupons",
                                "code",
                                "LATER",
                                "kind",
                                "free-shipping",
                                "endsAt",
                                "+10000-01-01T00:00")
                        .body())
                .containsOnlyOnce("The time must be like 2026-12-24T18:00.");
    }

    @Test
    void allThatIsWrongWithAWebhookStandsAtItsField() {
        operator.get("/console/webhooks");
        assertThat(operator.submit("/console/webhooks", "url", "gopher:x", "types", "order.* tea.brewed")
                        .body())
                .contains("The address must be https", "There are no events tea.brewed, only ");
    }

    @Test
    void allThatIsWrongWithARuleOrAFlagStandsAtItsField() {
        operator.get("/console/access");
        assertThat(operator.submit("/console/access", "cidr", "nowhere", "access", "deny", "hours", "half")
                        .body())
                .contains("A block is like 203.0.113.0/24", "A whole number of hours");
        operator.get("/console/flags/edit");
        assertThat(operator.submit("/console/flags", "name", "Not A Word", "percent", "101")
                        .body())
                .contains("The name must be a word of a-z", "The share must be a number of 0 to 100");
    }

    @Test
    void anIdThatNoCustomerCanHaveIsSaidBesideTheCustomersOfAFlag() {
        String tooLong = "c".repeat(Require.MAX_KEY_BYTES + 1);
        operator.get("/console/flags/edit");
        assertThat(operator.submit("/console/flags", "name", "new-checkout", "users", tooLong)
                        .body())
                .contains("<p id=\"users-about\" class=\"fault\">" + "c".repeat(60) + "… is no id.");
    }

    @Test
    void aCountThatIsNoNumberStaysAtItsProduct() {
        operator.get("/console/stock?q=LMP-001");
        assertThat(operator.submit("/console/stock/on-hand", "onHand", "1.5").body())
                .containsOnlyOnce("A whole number, 0 or more.")
                .contains("value=\"1.5\"");
    }

    @Test
    void aCountOfAShelfThatSomebodyElseCountedMeanwhileIsRefused() {
        operator.get("/console/stock?q=LMP-001");
        Map<String, String> stale = operator.fields("/console/stock/on-hand", "onHand", "13");
        operator.submit("/console/stock/on-hand", "onHand", "100");
        Sku lamp = new Sku("LMP-001");
        assertThat(operator.post("/console/stock/on-hand", stale).body())
                .contains("It is 100 meanwhile.", "value=\"13\"", "name=\"seen\" value=\"100\"");
        assertThat(shop.part(Inventory.class).stock(List.of(lamp)).values())
                .extracting(Stock::onHand)
                .containsExactly(100L);
    }

    @Test
    void aCodeThatNobodyCanTypeIsRefused() {
        operator.get("/console/coupons");
        assertThat(operator.submit("/console/coupons", "code", "<b>x</b>", "kind", "free-shipping")
                        .body())
                .contains("A code is of letters of A to Z, digits, - and _, at most 40 of them.");
        String body = "{\"code\": \"A B\", \"kind\": \"free-shipping\"}";
        HttpResponse<String> answer =
                shop.post("/api/v1/admin/coupons", body, "Authorization", "Bearer " + TestShop.OPERATOR_KEY);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"/code\"", "letters of A to Z, digits, - and _");
    }

    @Test
    void whatWasTypedIntoAFlagThatSomebodyChangedStaysAndIsSavedNext() {
        operator.get("/console/flags/edit?name=guest-carts");
        Map<String, String> mine = operator.fields("/console/flags", "name", "guest-carts", "percent", "12.5");
        mine.put("enabled", "on");
        Map<String, String> theirs = new HashMap<>(mine);
        theirs.put("percent", "50");
        operator.post("/console/flags", theirs);
        operator.show(operator.post("/console/flags", mine));
        assertThat(operator.page().statusCode()).isEqualTo(422);
        assertThat(operator.page().body())
                .contains("Somebody changed guest-carts first: it is on now, for 50 %.", "value=\"12.5\"");
        operator.submit("/console/flags", "percent", "12.5", "enabled", "on");
        assertThat(shop.part(Flags.class).all().flags())
                .extracting(Flag::basisPoints)
                .containsExactly(1_250);
    }
}
