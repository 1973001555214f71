package dev.stoa.outbound.message;

import dev.stoa.contracts.message.MessageSenderContract;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.message.Delivery;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.outbound.http.GuardedHttp;
import dev.stoa.outbound.http.Reach;
import dev.stoa.outbound.http.Resolver;
import dev.stoa.outbound.server.LocalServer;
import dev.stoa.servers.TestTls;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpSmsMessagesTest implements MessageSenderContract {

    private static final Recipient ANN = Recipient.parse("+447700900123");
    private static final Pattern TEXT = Pattern.compile("\"text\":\"(.*)\"}$", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9A-F]{4}|.)");

    private final List<LocalServer> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(LocalServer::close);
    }

    private LocalServer opened(LocalServer server) {
        opened.add(server);
        return server;
    }

    private static MessageSender sender(String url) {
        return sender(url, Duration.ofSeconds(5));
    }

    private static MessageSender sender(String url, Duration patience) {
        return new HttpSmsMessages(
                new GuardedHttp(Resolver.ofTheSystem(), Reach.ANYWHERE, TestTls::trusting),
                new SmsGateway(URI.create(url), "hunter2", "Shop"),
                patience);
    }

    private static MessageSender sender(LocalServer server) {
        return sender(url(server));
    }

    private static String url(LocalServer server) {
        return "https://localhost:%d/v1/messages".formatted(server.port());
    }

    @Override
    public Gateway gateway() {
        AtomicInteger status = new AtomicInteger(202);
        LocalServer server = opened(
                LocalServer.tls(out -> LocalServer.says(status.get(), "", "{}").write(out)));
        return new Gateway() {
            @Override
            public MessageSender port() {
                return sender(server);
            }

            @Override
            public Recipient somebody() {
                return ANN;
            }

            @Override
            public List<String> arrived() {
                return status.get() == 202
                        ? server.requests().stream()
                                .map(HttpSmsMessagesTest::text)
                                .toList()
                        : List.of();
            }

            @Override
            public void knowNobody() {
                status.set(422);
            }

            @Override
            public void beBusy() {
                status.set(429);
            }

            @Override
            public void goDown() {
                server.close();
            }
        };
    }

    /// What a gateway reads from the request.
    private static String text(String request) {
        Matcher found = TEXT.matcher(request);
        assertThat(found.find()).isTrue();
        return ESCAPE.matcher(found.group(1))
                .replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape.group(1))))
                .strip();
    }

    private static String unescaped(String letters) {
        return switch (letters.charAt(0)) {
            case 'u' -> Character.toString(Integer.parseInt(letters.substring(1), 16));
            case 'n' -> "\n";
            case 't' -> "\t";
            default -> letters;
        };
    }

    @Test
    void theGatewayIsToldWhoWhatAndByWhom() throws InterruptedException {
        LocalServer server = opened(LocalServer.tls(LocalServer.says(200, "", "")));
        sender(server).send(MessageSenderContract.message(ANN, "Your \"code\""));
        assertThat(server.request())
                .startsWith("POST /v1/messages HTTP/1.1\r\n")
                .contains("Authorization: Bearer hunter2", "Content-Type: application/json")
                .endsWith("\r\n\r\n{\"to\":\"+447700900123\",\"from\":\"Shop\",\"text\":\"Your \\\"code\\\"\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void whatTheGatewayRefusesIsForGood(int status) {
        LocalServer server = opened(LocalServer.tls(LocalServer.says(status, "", "no")));
        assertThat(sender(server).send(MessageSenderContract.message(ANN, "hello")))
                .isEqualTo(new Delivery.Rejected("the gateway for text messages said " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 403, 404, 405, 408, 410, 429, 500, 503})
    void whatSomebodyCanMendIsNot(int status) {
        LocalServer server = opened(LocalServer.tls(LocalServer.says(status, "", "later")));
        assertFails(sender(server), BackendException.Kind.UNAVAILABLE);
    }

    @Test
    void aGatewayThatFallsSilentMayHaveTakenIt() {
        String url = url(opened(LocalServer.tls(LocalServer.silence())));
        assertFails(sender(url, Duration.ofMillis(300)), BackendException.Kind.TIMEOUT);
    }

    @Test
    void aTokenNeverTravelsInClearToAnotherHost() {
        assertFails(sender("http://192.0.2.1/"), BackendException.Kind.UNAVAILABLE);
        LocalServer near = opened(LocalServer.plain(LocalServer.says(200, "", "")));
        assertThat(sender("http://127.0.0.1:" + near.port()).send(MessageSenderContract.message(ANN, "hello")))
                .isEqualTo(new Delivery.Accepted());
        assertThat(new SmsGateway(URI.create("https://sms.example"), "hunter2", "Shop").toString())
                .doesNotContain("hunter2");
    }

    private static void assertFails(MessageSender sender, BackendException.Kind kind) {
        assertThatThrownBy(() -> sender.send(MessageSenderContract.message(ANN, "hello")))
                .isInstanceOfSatisfying(
                        BackendException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
