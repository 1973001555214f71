package dev.stoa.bootstrap.http;

import dev.stoa.bootstrap.TestShop;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LimitsTest {

    private static final String LOGIN = "/api/v1/probe/login";

    @Test
    void aLimitedRouteSaysWhatIsLeftAndThenWhenToComeBack() {
        try (TestShop shop = new TestShop(Map.of("stoa.limits", "on"))) {
            HttpResponse<String> first = shop.post(LOGIN, "");
            assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
            assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"coupon\";q=10;w=3600");
            assertThat(first.headers().firstValue("RateLimit")).contains("\"coupon\";r=9;t=3600");
            for (int i = 0; i < 9; i++) {
                assertThat(shop.post(LOGIN, "").statusCode()).isEqualTo(202);
            }
            HttpResponse<String> refused = shop.post(LOGIN, "");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(TestShop.json(refused).get("code").getStringValue()).isEqualTo("quota-exceeded");
            String wait = refused.headers().firstValue("Retry-After").orElseThrow();
            assertThat(Integer.parseInt(wait)).isBetween(3_000, 3_600);
            assertThat(refused.headers().firstValue("RateLimit")).contains("\"coupon\";r=0;t=" + wait);
        }
    }

    @Test
    void switchedOffNothingIsLimited() {
        try (TestShop shop = new TestShop()) {
            for (int i = 0; i < 12; i++) {
                HttpResponse<String> answer = shop.post(LOGIN, "");
                assertThat(answer.statusCode()).isEqualTo(202);
                assertThat(answer.headers().firstValue("RateLimit")).isEmpty();
            }
        }
    }
}
