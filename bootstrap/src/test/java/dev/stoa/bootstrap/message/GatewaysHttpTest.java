package dev.stoa.bootstrap.message;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import dev.stoa.bootstrap.Configuration;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.doctor.Doctor;
import dev.stoa.bootstrap.doctor.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GatewaysHttpTest {

    private static final Map<String, Object> PRODUCTION = Map.of(
            "stoa.environment", "production",
            "stoa.pepper", "a-pepper-for-these-tests",
            "stoa.allow-inmemory", "all",
            "stoa.limits", "on");

    private static Map<String, Object> production(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(PRODUCTION);
        settings.putAll(more);
        return settings;
    }

    /// What the doctor says of such a shop.
    private static List<Finding> seen(Map<String, Object> more) {
        Map<String, Object> settings = production(more);
        settings.put("stoa.operator-key", TestShop.OPERATOR_KEY);
        return Doctor.examine(Configuration.of(settings), InstantSource.system());
    }

    private static HttpResponse<String> ask(TestShop shop, String recipient) {
        return shop.post("/api/v1/otp", "{\"recipient\": \"%s\", \"purpose\": \"login\"}".formatted(recipient));
    }

    private static String codeIn(String text) {
        Matcher code = Pattern.compile("\\b\\d{6}\\b").matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group();
    }

    @Test
    void productionWithoutGatewaysSaysSoEverywhere() {
        try (TestShop shop = new TestShop(PRODUCTION)) {
            for (String recipient : new String[] {"ann@example.com", "+447700900123"}) {
                HttpResponse<String> answer = ask(shop, recipient);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(ask(shop, recipient).statusCode()).isEqualTo(503);
            }
            assertThat(shop.server().banner()).contains("STOA_SMTP_URL", "STOA_SMS_URL");
        }
        assertThat(seen(Map.of())).anySatisfy(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.PROBLEM);
            assertThat(finding.seen()).contains("nobody can sign in");
        });
    }

    @Test
    void aPasscodeComesByMailAndOpensASession() throws Exception {
        GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailbox.setUser("shop@example.com", "shop", "hunter2");
        mailbox.start();
        Map<String, Object> smtp = Map.of(
                "stoa.smtp-url",
                "smtp://shop:hunter2@127.0.0.1:" + mailbox.getSmtp().getPort(),
                "stoa.smtp-from",
                "Shop <shop@example.com>");
        try (TestShop shop = new TestShop(production(smtp))) {
            HttpResponse<String> answer = ask(shop, "ann@example.com");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(mailbox.waitForIncomingEmail(10_000, 1)).isTrue();
            String text = (String) mailbox.getReceivedMessages()[0].getContent();
            String challenge = TestShop.json(answer).get("challengeId").getStringValue();
            assertThat(shop.post(
                                    "/api/v1/sessions",
                                    "{\"challengeId\": \"%s\", \"code\": \"%s\"}".formatted(challenge, codeIn(text)))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(ask(shop, "+447700900123").statusCode()).isEqualTo(503);
            assertThat(shop.server().banner()).contains("through 127.0.0.1:").doesNotContain("hunter2");
            assertThat(seen(smtp)).anySatisfy(finding -> {
                assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
                assertThat(finding.seen()).contains("in clear if");
            });
        } finally {
            mailbox.stop();
        }
        assertThat(seen(smtp)).anySatisfy(finding -> {
            assertThat(finding.level()).isEqualTo(Finding.Level.PROBLEM);
            assertThat(finding.seen()).contains("takes no mail").doesNotContain("hunter2");
        });
    }

    @Test
    void developmentKeepsWhatItSends() throws IOException, InterruptedException {
        BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            texts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        gateway.start();
        Map<String, Object> sms = Map.of(
                "stoa.sms-url",
                        "http://127.0.0.1:%d/".formatted(gateway.getAddress().getPort()),
                "stoa.sms-token", "hunter2",
                "stoa.sms-from", "Shop");
        try (TestShop shop = new TestShop(sms)) {
            assertThat(ask(shop, "+447700900123").statusCode()).isEqualTo(202);
            String sent = texts.poll(10, TimeUnit.SECONDS);
            assertThat(sent).isNotNull().contains("\"from\":\"Shop\"");
            assertThat(shop.get("/api/v1/dev/outbox?to=%2B447700900123").body()).contains(codeIn(sent));
            assertThat(ask(shop, "ann@example.com").statusCode()).isEqualTo(202);
        } finally {
            gateway.stop(0);
        }
    }
}
