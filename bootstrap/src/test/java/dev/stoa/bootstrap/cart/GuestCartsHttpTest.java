package dev.stoa.bootstrap.cart;

import dev.stoa.bootstrap.TestShop;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GuestCartsHttpTest {

    /// A guest's cart id is a secret, and guests behind one address look like one caller.
    @Test
    void guestsWhoChooseTheSameKeyGetCartsOfTheirOwn() {
        try (TestShop shop = new TestShop()) {
            assertThat(open(shop)).isNotEqualTo(open(shop));
        }
    }

    private static String open(TestShop shop) {
        HttpResponse<String> answer = shop.post("/api/v1/carts", "", "Idempotency-Key", "1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return TestShop.json(answer).get("id").getStringValue();
    }
}
