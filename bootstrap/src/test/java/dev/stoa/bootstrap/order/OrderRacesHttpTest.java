package dev.stoa.bootstrap.order;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.contracts.Races;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static dev.stoa.bootstrap.order.Buyer.available;
import static dev.stoa.bootstrap.order.Buyer.text;
import static org.assertj.core.api.Assertions.assertThat;

class OrderRacesHttpTest {

    private static final TestShop SHOP = new TestShop();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void sixtyFourClientsBuyingTheLastFiveHundredGetFiveHundred() {
        Buyer.sell(SHOP, "LAST", 100, 500);
        List<Buyer> buyers = Races.race(64, i -> Buyer.signIn(SHOP, "racer%d@example.com".formatted(i)));
        List<Integer> bought = Races.race(64, i -> buyUntilGone(buyers.get(i), "LAST"));
        assertThat(bought.stream().mapToInt(Integer::intValue).sum()).isEqualTo(500);
        assertThat(available(SHOP, "LAST")).isZero();
    }

    /// One at a time, until the shop says that there are none left.
    static int buyUntilGone(Buyer buyer, String sku) {
        for (int bought = 0; ; bought++) {
            buyer.put(sku, 1);
            String key = "order-" + bought;
            HttpResponse<String> answer = Buyer.patiently(() -> buyer.order(key, "approve"));
            if (answer.statusCode() != 201) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
                assertThat(text(TestShop.json(answer), "code")).isEqualTo("out-of-stock");
                return bought;
            }
        }
    }

    @Test
    void fiftyClientsWithOneKeyMakeOneOrder() {
        Buyer.sell(SHOP, "ONCE", 100, 50);
        Buyer ann = Buyer.signIn(SHOP, "once@example.com");
        ann.put("ONCE", 1);
        List<HttpResponse<String>> answers = Races.race(50, i -> ann.order("one-key", "approve"));
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .isSubsetOf(201, 409)
                .contains(201);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(HttpResponse::body)
                        .distinct())
                .hasSize(1);
        assertThat(TestShop.json(ann.get("/api/v1/orders")).get("data").size()).isEqualTo(1);
        assertThat(available(SHOP, "ONCE")).isEqualTo(49);
    }
}
