package dev.stoa.bootstrap.http;

import dev.stoa.bootstrap.TestShop;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EdgeTest {

    private static final String LIMITED = "/api/v1/probe/login";
    private static final String OURS = "https://shop.example";

    /// How much is left for the address after one call.
    private static String left(TestShop shop, String... headers) {
        HttpResponse<String> answer = shop.post(LIMITED, "", headers);
        return answer.headers().firstValue("RateLimit").orElseThrow().replaceAll(".*r=(\\d+).*", "$1");
    }

    @Test
    void aShopInDevelopmentListensToThisMachineOnlyUnlessToldOtherwise() {
        try (TestShop shop = new TestShop(Map.of())) {
            assertThat(listens("127.0.0.1", shop)).isTrue();
            assertThat(listens("127.0.0.2", shop)).isFalse();
        }
        try (TestShop shop = new TestShop(Map.of("stoa.host", "127.0.0.2"))) {
            assertThat(listens("127.0.0.2", shop)).isTrue();
            assertThat(listens("127.0.0.1", shop)).isFalse();
        }
    }

    @Test
    void whereNobodyCanListenIsSaid() {
        assertThatThrownBy(() -> new TestShop(Map.of("stoa.host", "192.0.2.1")))
                .hasMessageContaining("stoa.host=192.0.2.1: this is no address of this machine");
    }

    private static boolean listens(String host, TestShop shop) {
        try (Socket socket = new Socket(host, shop.server().port())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void aForgedAddressChangesNothingWithoutAProxy() {
        try (TestShop shop = new TestShop(Map.of("stoa.limits", "on"))) {
            assertThat(left(shop, "X-Forwarded-For", "203.0.113.1")).isEqualTo("9");
            assertThat(left(shop, "X-Forwarded-For", "203.0.113.2")).isEqualTo("8");
            assertThat(left(shop)).isEqualTo("7");
        }
    }

    @Test
    void behindAProxyEachClientIsCountedByTheAddressTheProxySaw() {
        Map<String, Object> proxied = Map.of("stoa.limits", "on", "stoa.http.proxies", "127.0.0.1, ::1");
        try (TestShop shop = new TestShop(proxied)) {
            assertThat(left(shop, "X-Forwarded-For", "203.0.113.1")).isEqualTo("9");
            assertThat(left(shop, "X-Forwarded-For", "203.0.113.2")).isEqualTo("9");
            assertThat(left(shop, "X-Forwarded-For", "198.51.100.9, 203.0.113.1"))
                    .as("what the client wrote itself stands before what the proxy added")
                    .isEqualTo("8");
            assertThat(left(shop, "X-Forwarded-For", "2001:db8::1")).isEqualTo("9");
            assertThat(left(shop, "X-Forwarded-For", "2001:db8::2"))
                    .as("one /64 is one client")
                    .isEqualTo("8");
        }
    }

    @Test
    void onlyNamedSitesMayCallFromABrowserAndNeverWithCookies() {
        try (TestShop shop = new TestShop(Map.of("stoa.http.cors-origins", OURS))) {
            HttpResponse<String> ours = shop.get("/health/live", "Origin", OURS);
            assertThat(ours.headers().firstValue("Access-Control-Allow-Origin")).contains(OURS);
            assertThat(ours.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isNotEqualTo(Optional.of("true"));
            HttpResponse<String> foreign = shop.get("/health/live", "Origin", "https://evil.example");
            assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            HttpResponse<String> preflight =
                    shop.send("OPTIONS", "/api/v1/carts", "", "Origin", OURS, "Access-Control-Request-Method", "POST");
            assertThat(preflight.statusCode()).isEqualTo(200);
            assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains(OURS);
        }
    }

    @Test
    void withoutASettingNoSiteMay() {
        try (TestShop shop = new TestShop()) {
            assertThat(shop.get("/health/live", "Origin", OURS).headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }
}
