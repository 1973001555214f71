package dev.stoa.bootstrap.config;

import dev.stoa.outbound.message.SmtpServer;
import dev.stoa.outbound.message.SmtpServer.Security;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class GatewaysTest {

    private static final Map<String, String> DEVELOPMENT = Map.of("STOA_ENVIRONMENT", "development");
    private static final Map<String, String> SMS = Map.of(
            "STOA_SMS_URL", "https://sms.example/v1/send?key=hunter2",
            "STOA_SMS_TOKEN", "hunter2",
            "STOA_SMS_FROM", "Shop");

    private static Gateways read(Map<String, String> more) {
        StoaConfig config = ConfigReading.read(new Settings(List.of(DEVELOPMENT, more)), new SecureRandom());
        assertThat(config.toString()).doesNotContain("hunter2");
        return config.gateways();
    }

    private static List<String> faults(Map<String, String> more) {
        List<String> faults = catchThrowableOfType(StartFailedException.class, () -> read(more))
                .reasons();
        assertThat(faults.toString()).doesNotContain("hunter2");
        return faults;
    }

    private static Map<String, String> smtp(String url) {
        return Map.of("STOA_SMTP_URL", url, "STOA_SMTP_FROM", "Shop <shop@example.com>");
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://shop:hunter2@mail.example, mail.example, 587, STARTTLS",
        "smtp://shop%40example.com:hunter2@mail.example:2525, mail.example, 2525, STARTTLS",
        "smtps://shop:hunter2@mail.example, mail.example, 465, TLS",
        "smtp://localhost:1025, localhost, 1025, IF_OFFERED",
        "smtp://[::1]:1025, ::1, 1025, IF_OFFERED"
    })
    void aMailServerIsReachedOverTlsUnlessItIsHere(String url, String host, int port, Security security) {
        SmtpServer server = read(smtp(url)).mail().orElseThrow().server();
        assertThat(server.host()).isEqualTo(host);
        assertThat(server.port()).isEqualTo(port);
        assertThat(server.security()).isEqualTo(security);
        assertThat(server.password()).isEqualTo(url.contains("hunter2") ? "hunter2" : "");
    }

    @Test
    void mailGoesInClearAfterAnExplicitYes() {
        Map<String, String> yes = Map.of(
                "STOA_SMTP_URL", "smtp://mail.example",
                "STOA_SMTP_FROM", "shop@example.com",
                "STOA_ALLOW_INSECURE", "smtp");
        assertThat(read(yes).mail().orElseThrow().server().security()).isEqualTo(Security.IF_OFFERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "http://mail.example",
                "smtp://shop:hunter2@mail.example/path",
                "smtp://shop:hunter2@one.example,two.example",
                "smtp://shop@mail.example"
            })
    void whatIsNoMailServerIsOneSentence(String url) {
        assertThat(faults(smtp(url))).singleElement().asString().contains("STOA_SMTP_URL", "smtp://user:password@host");
    }

    @Test
    void mailIsFromSomebody() {
        for (Map<String, String> from : List.of(
                Map.of("STOA_SMTP_URL", "smtps://mail.example"),
                Map.of("STOA_SMTP_URL", "smtps://mail.example", "STOA_SMTP_FROM", "the shop"))) {
            assertThat(faults(from)).singleElement().asString().contains("STOA_SMTP_FROM", "shop@example.com");
        }
    }

    @Test
    void textsGoThroughAGatewayOverTls() {
        assertThat(read(SMS).texts().orElseThrow().from()).isEqualTo("Shop");
        assertThat(read(Map.of()).isNone()).isTrue();
        assertThat(faults(Map.of("STOA_SMS_URL", "http://sms.example/?key=hunter2")))
                .hasSize(3)
                .anySatisfy(fault -> assertThat(fault).contains("STOA_SMS_URL", "https://"))
                .anySatisfy(fault -> assertThat(fault).contains("STOA_SMS_TOKEN"))
                .anySatisfy(fault -> assertThat(fault).contains("STOA_SMS_FROM"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://user:hunter2@sms.example/", "https://a,b/", "ftp://sms.example", "https://a_b.example"})
    void whatIsNoGatewayIsOneSentence(String url) {
        assertThat(faults(Map.of("STOA_SMS_URL", url, "STOA_SMS_TOKEN", "hunter2", "STOA_SMS_FROM", "Shop")))
                .singleElement()
                .asString()
                .contains("STOA_SMS_URL");
    }
}
