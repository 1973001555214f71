package dev.stoa.outbound.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.webhook.WebhookSecret;
import dev.stoa.domain.webhook.WebhookSigner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StandardWebhookSignerTest {

    private static final WebhookSecret SECRET = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final WebhookSecret OTHER = WebhookSecret.of(new byte[64]);
    private static final WebhookSecret STRANGE =
            WebhookSecret.of("a secret of a stranger..".getBytes(StandardCharsets.UTF_8));

    private final WebhookSigner signer = new StandardWebhookSigner();

    private static void verify(WebhookSecret secret, String body, Map<String, String> headers) throws Exception {
        new Webhook(secret.value())
                .verify(
                        body,
                        headers.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))));
    }

    /// What `openssl dgst -sha256 -mac HMAC` says of the same message.
    @Test
    void aKnownMessageHasItsKnownSignature() {
        assertThat(signer.headers(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}",
                        List.of(SECRET)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "webhook-id",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "webhook-timestamp",
                        "1614265330",
                        "webhook-signature",
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    @Test
    void subscribersWithEitherSecretAcceptItAndNobodyElse() throws Exception {
        String body = "{\"name\":\"Ärger 😀\"}";
        Instant now = Instant.now();
        Map<String, String> headers = signer.headers("msg_1", now, body, List.of(OTHER, SECRET));
        verify(OTHER, body, headers);
        verify(SECRET, body, headers);
        assertThatThrownBy(() -> verify(STRANGE, body, headers)).isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(SECRET, body + " ", headers)).isInstanceOf(WebhookVerificationException.class);
        Map<String, String> old = signer.headers("msg_1", now.minus(6, ChronoUnit.MINUTES), body, List.of(SECRET));
        assertThatThrownBy(() -> verify(SECRET, body, old)).isInstanceOf(WebhookVerificationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa==",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw=",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS-"
            })
    void whatIsNoSecretIsRefusedAndNotShown(String text) {
        assertThatThrownBy(() -> new WebhookSecret(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("MfKQ");
    }

    @Test
    void secretsAndIdsHaveBounds() {
        assertThatThrownBy(() -> WebhookSecret.of(new byte[23])).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> WebhookSecret.of(new byte[65])).isInstanceOf(InvalidInputException.class);
        assertThat(SECRET.toString()).doesNotContain("MfKQ");
        for (String id : List.of("", "a.b", "a b", "x".repeat(65))) {
            assertThatThrownBy(() -> signer.headers(id, Instant.EPOCH, "{}", List.of(SECRET)))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> signer.headers("msg_1", Instant.EPOCH, "{}", List.of()))
                .isInstanceOf(InvalidInputException.class);
    }
}
