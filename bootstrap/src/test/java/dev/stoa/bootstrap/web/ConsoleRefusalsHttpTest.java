package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.TestShop;
import java.net.http.HttpResponse;
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
    void aCountThatIsNoNumberStaysAtItsProduct() {
        operator.get("/console/stock?sku=LMP-001");
        assertThat(operator.submit("/console/stock/on-hand", "onHand", "1.5").body())
                .containsOnlyOnce("A whole number, 0 or more.")
                .contains("value=\"1.5\"");
    }
}
