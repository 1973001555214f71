package dev.stoa.bootstrap.order;

import dev.stoa.bootstrap.TestShop;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderLimitsHttpTest {

    @Test
    void placingOrdersAndTryingCouponsIsLimitedPerCustomer() {
        try (TestShop shop = new TestShop(Map.of("stoa.limits", "on"))) {
            Buyer.sell(shop, "MUG", 1_000, 5);
            Buyer ann = Buyer.signIn(shop, "ann@example.com");
            ann.put("MUG", 1);
            assertLimit(ann.order("k", "approve"), "\"order\";q=60;w=60", "\"order\";r=59;");
            HttpResponse<String> coupon = tryCoupon(ann);
            assertLimit(coupon, "\"coupon\";q=10;w=3600", "\"coupon\";r=9;");
            for (int i = 0; i < 9; i++) {
                assertThat(tryCoupon(ann).statusCode()).isEqualTo(422);
            }
            assertThat(tryCoupon(ann).statusCode()).isEqualTo(429);
            assertThat(tryCoupon(Buyer.signIn(shop, "bob@example.com")).statusCode())
                    .isEqualTo(422);
        }
    }

    private static HttpResponse<String> tryCoupon(Buyer buyer) {
        return buyer.send("PUT", "/api/v1/carts/current/coupons/GUESS", "");
    }

    private static void assertLimit(HttpResponse<String> answer, String policy, String left) {
        assertThat(answer.headers().firstValue("RateLimit-Policy")).contains(policy);
        assertThat(answer.headers().firstValue("RateLimit").orElse(answer.body()))
                .startsWith(left);
    }
}
