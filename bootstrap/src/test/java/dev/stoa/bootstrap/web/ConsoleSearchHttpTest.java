package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.TestShop;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What operators look up in the console.
class ConsoleSearchHttpTest {

    @AutoClose
    private final TestShop shop = new TestShop(Map.of("stoa.demo-data", "on"));

    @AutoClose
    private final Visitor operator = new Visitor(shop);

    @AutoClose
    private final Visitor ann = new Visitor(shop);

    @BeforeEach
    void signIn() {
        operator.get("/console/sign-in");
        operator.submit("/console/sign-in", "key", TestShop.OPERATOR_KEY);
        ann.signIn("ann@example.com");
    }

    @Test
    void stockIsFoundByASkuAndByWordsOfAName() {
        assertThat(operator.get("/console/stock?q=LMP-001").body())
                .contains("LMP-001")
                .doesNotContain("LMP-002");
        assertThat(operator.get("/console/stock?q=arc+lam").body()).contains("Arc Floor Lamp");
        assertThat(operator.get("/console/stock?q=nothing-like-it").body()).contains("There is no such product.");
    }

    @Test
    void sessionsAreFoundByAnEmailAddressAndNameTheDevice() {
        operator.get("/console/sessions?customer=ann@example.com");
        assertThat(operator.page().body()).contains("End all of this customer", ">Java-http-client<");
        operator.submit("/console/sessions/revoke", "session", "");
        assertThat(ann.get("/account").uri().getPath()).isEqualTo("/sign-in");
        assertThat(operator.get("/console/sessions?customer=bob@example.com").body())
                .contains("There is no such customer");
    }

    @Test
    void anOrderIsFoundByItsNumberAndSaysWhoseItIs() {
        ann.get("/products/harbour-table-lamp");
        ann.submit("/cart/lines", "quantity", "1");
        ann.get("/checkout");
        ann.submit("/checkout", StorePurchaseHttpTest.paying("approve"));
        String path = ann.page().uri().getPath();
        String number = path.substring(path.lastIndexOf('/') + 1);
        assertThat(operator.get("/console/orders").body()).contains("Ann Archer");
        operator.get("/console/orders?order=%20" + number);
        assertThat(operator.page().uri().getPath()).isEqualTo("/console/orders/" + number);
        assertThat(operator.page().body())
                .contains("ann@example.com", "Cancel it")
                .doesNotContain("Refund it");
        assertThat(operator.get("/console/orders?order=ord_none").body()).contains("There is no such order.");
    }
}
