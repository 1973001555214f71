package dev.stoa.outbound.webhook;

import dev.stoa.domain.CallFailure;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.webhook.CallOutcome;
import dev.stoa.domain.webhook.WebhookCalls;
import dev.stoa.outbound.http.GuardedHttp;
import dev.stoa.outbound.http.Reach;
import dev.stoa.outbound.http.Resolver;
import dev.stoa.outbound.server.Hosts;
import dev.stoa.outbound.server.LocalServer;
import dev.stoa.servers.TestTls;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpWebhookCallsTest {

    private static final String LOCAL = "127.0.0.1";

    private static WebhookCalls calls(Resolver resolver, Duration limit) {
        return new HttpWebhookCalls(new GuardedHttp(resolver, Reach.PUBLIC_AND_LOOPBACK, TestTls::trusting), limit);
    }

    private static CallOutcome post(Resolver resolver, String url) {
        return calls(resolver, Duration.ofSeconds(5)).post(URI.create(url), Map.of(), "{}");
    }

    private static CallOutcome post(LocalServer server) {
        return post(new Hosts(LOCAL), url(server));
    }

    /// With little patience.
    private static CallOutcome postInHaste(LocalServer server) {
        return calls(new Hosts(LOCAL), Duration.ofMillis(300)).post(URI.create(url(server)), Map.of(), "{}");
    }

    private static String url(LocalServer server) {
        return "https://%s:%d/".formatted(TestTls.HOST, server.port());
    }

    private static CallOutcome failed(CallFailure why) {
        return new CallOutcome.Failed(why);
    }

    @Test
    void theRequestArrivesAsItWasMadeAndTheStatusComesBack() throws InterruptedException {
        try (LocalServer server = LocalServer.tls(LocalServer.says(202, "Set-Cookie: a=b\r\n", "thanks"))) {
            WebhookCalls calls = calls(new Hosts(LOCAL, LOCAL), Duration.ofSeconds(5));
            URI url = URI.create(url(server) + "in?shop=1");
            String body = "{\"name\":\"Ärger \\u0000 😀\"}";
            CallOutcome outcome = calls.post(url, Map.of("webhook-id", "msg_1"), body);
            assertThat(outcome).isEqualTo(new CallOutcome.Answered(202));
            assertThat(server.request())
                    .startsWith("POST /in?shop=1 HTTP/1.1\r\n")
                    .contains("Host: hooks.example:" + server.port(), "User-Agent: Stoa", "webhook-id: msg_1")
                    .contains("Content-Type: application/json")
                    .endsWith("\r\n\r\n" + body);
            calls.post(url, Map.of(), "{}");
            assertThat(server.request()).doesNotContain("Cookie").doesNotContain("webhook-id");
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.names()).hasSize(2).containsOnly(new SNIHostName(TestTls.HOST));
        }
    }

    @Test
    void aNameThatPointsElsewhereAMomentLaterLeadsNowhere() {
        try (LocalServer server = LocalServer.tls(LocalServer.says(200, "", ""))) {
            Hosts rebinding = new Hosts(LOCAL, "10.0.0.1");
            assertThat(post(rebinding, url(server))).isEqualTo(new CallOutcome.Answered(200));
            assertThat(rebinding.questions()).isOne();
            assertThat(post(rebinding, url(server))).isEqualTo(failed(CallFailure.REFUSED_ADDRESS));
            assertThat(rebinding.questions()).isEqualTo(2);
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void aNameThatAlsoPointsInsideIsRefused() {
        try (LocalServer server = LocalServer.tls(LocalServer.says(200, "", ""))) {
            assertThat(post(new Hosts(LOCAL + " fd00::1"), url(server))).isEqualTo(failed(CallFailure.REFUSED_ADDRESS));
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://169.254.169.254/latest/meta-data",
                "https://user:password@1.1.1.1/",
                "https://1.1.1.1:70000/",
                "ftp://1.1.1.1/",
                "//1.1.1.1/",
                "https:///nowhere",
                "mailto:ann@example.com"
            })
    void whatNoStrangerMayAskForIsRefused(String url) {
        try (GuardedHttp http =
                new GuardedHttp(Resolver.ofTheSystem(), Reach.PUBLIC, HttpWebhookCallsTest::ofTheMachine)) {
            WebhookCalls calls = new HttpWebhookCalls(http, Duration.ofSeconds(5));
            assertThat(calls.post(URI.create(url), Map.of(), "{}")).isEqualTo(failed(CallFailure.REFUSED_ADDRESS));
            assertThat(calls.mayCall(URI.create(url))).isFalse();
        }
    }

    private static SSLContext ofTheMachine() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean mayCall(Reach reach, String url) {
        try (GuardedHttp http = new GuardedHttp(new Hosts(), reach, HttpWebhookCallsTest::ofTheMachine)) {
            return new HttpWebhookCalls(http, Duration.ofSeconds(5)).mayCall(URI.create(url));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example/in, true, true",
        "https://hooks.example:8443/in, true, true",
        "https://1.1.1.1, true, true",
        "https://[2606:4700::1111]/, true, true",
        "https://[fe80::1%25nowhere9]/, false, false",
        "https://10.1.2.3/, false, false",
        "https://127.0.0.1:8443/, false, true",
        "http://127.0.0.1:8080/, false, true",
        "http://[::1]:8080/, false, true",
        "http://localhost:8080/, false, true",
        "https://a.LocalHost./, false, true",
        "http://hooks.example/in, false, false",
        "http://notlocalhost/, false, false"
    })
    void whatMayBeCalledShowsWithoutAskingAnybody(String url, boolean fromOutside, boolean inDevelopment) {
        assertThat(mayCall(Reach.PUBLIC, url)).isEqualTo(fromOutside);
        assertThat(mayCall(Reach.PUBLIC_AND_LOOPBACK, url)).isEqualTo(inDevelopment);
    }

    @Test
    void redirectsAreAnswers() {
        try (LocalServer inside = LocalServer.plain(LocalServer.says(200, "", ""));
                LocalServer server = LocalServer.tls(
                        LocalServer.says(307, "Location: http://127.0.0.1:%d/\r\n".formatted(inside.port()), ""))) {
            assertThat(post(server)).isEqualTo(new CallOutcome.Answered(307));
            assertThat(inside.connections()).isZero();
        }
    }

    @Test
    void aServerMustBeWhoTheUrlSays() {
        try (LocalServer server = LocalServer.tls(LocalServer.says(200, "", ""));
                GuardedHttp wary = new GuardedHttp(
                        new Hosts(LOCAL), Reach.PUBLIC_AND_LOOPBACK, HttpWebhookCallsTest::ofTheMachine)) {
            assertThat(post(new Hosts(LOCAL), "https://other.example:" + server.port()))
                    .isEqualTo(failed(CallFailure.TLS));
            assertThat(new HttpWebhookCalls(wary, Duration.ofSeconds(5)).post(URI.create(url(server)), Map.of(), "{}"))
                    .isEqualTo(failed(CallFailure.TLS));
        }
    }

    @Test
    void noAnswerIsWaitedForLongerThanAllowed() {
        CountDownLatch never = new CountDownLatch(1);
        Resolver slow = host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return List.of();
        };
        assertThat(calls(slow, Duration.ofMillis(300)).post(URI.create("https://slow.example"), Map.of(), "{}"))
                .isEqualTo(failed(CallFailure.TIMEOUT));
        never.countDown();
        String head = "HTTP/1.1 200 OK\r\n";
        for (LocalServer server : List.of(
                LocalServer.plain(LocalServer.silence()),
                LocalServer.tls(LocalServer.silence()),
                LocalServer.tls(LocalServer.endless(head, "A: b\r\n", 20)),
                LocalServer.tls(LocalServer.endless(head + "Content-Length: 1000\r\n\r\n", "x", 20)))) {
            try (server) {
                assertThat(postInHaste(server)).isEqualTo(failed(CallFailure.TIMEOUT));
            }
        }
    }

    @Test
    void anAnswerIsReadNoFurtherThanAllowed() {
        String chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (LocalServer server =
                LocalServer.tls(LocalServer.endless(chunks, "400\r\n" + "x".repeat(1024) + "\r\n", 0))) {
            assertThat(post(server)).isEqualTo(new CallOutcome.Answered(200));
        }
        for (String header : List.of("A: b\r\n", "x")) {
            try (LocalServer server = LocalServer.tls(LocalServer.endless("HTTP/1.1 200 OK\r\n", header, 0))) {
                assertThat(post(server)).isEqualTo(failed(CallFailure.TOO_LARGE));
            }
        }
    }

    @Test
    void aServerThatIsNotThereIsAFailure() {
        LocalServer gone = LocalServer.tls(LocalServer.silence());
        gone.close();
        assertThat(post(gone)).isEqualTo(failed(CallFailure.CONNECT));
        assertThat(post(new Hosts(), "https://nowhere.example")).isEqualTo(failed(CallFailure.CONNECT));
        for (String answer : List.of("", "HTTP/1.1 20", "220 mail.example ESMTP\r\n", "HTTP/1.1 999 What\r\n\r\n")) {
            try (LocalServer server = LocalServer.tls(LocalServer.raw(answer))) {
                assertThat(post(server)).as(answer).isEqualTo(failed(CallFailure.CONNECT));
            }
        }
    }

    @Test
    void theProxyOfTheEnvironmentIsNotAsked() {
        System.setProperty("https.proxyHost", LOCAL);
        System.setProperty("https.proxyPort", "1");
        try (LocalServer server = LocalServer.tls(LocalServer.says(200, "", ""))) {
            assertThat(post(server)).isEqualTo(new CallOutcome.Answered(200));
        } finally {
            System.clearProperty("https.proxyHost");
            System.clearProperty("https.proxyPort");
        }
    }

    @Test
    void nothingCanBeSmuggledIntoTheHeaders() {
        WebhookCalls calls = calls(new Hosts(), Duration.ofSeconds(5));
        URI url = URI.create("https://hooks.example");
        for (Map<String, String> headers :
                List.of(Map.of("a", "b\r\nHost: other"), Map.of("a\r\nb", "c"), Map.of("a:b", "c"), Map.of("a", "é"))) {
            assertThatThrownBy(() -> calls.post(url, headers, "{}")).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> calls.post(url, Map.of(), "x".repeat(WebhookCalls.MAX_BODY_BYTES + 1)))
                .isInstanceOf(InvalidInputException.class);
    }
}
