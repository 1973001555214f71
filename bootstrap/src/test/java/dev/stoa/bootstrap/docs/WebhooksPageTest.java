package dev.stoa.bootstrap.docs;

import dev.stoa.application.cart.AbandonedCarts;
import dev.stoa.application.event.JsonObject;
import dev.stoa.application.order.OrderFactsJson;
import dev.stoa.application.order.OrderRelay;
import dev.stoa.application.webhook.WebhookHandler;
import dev.stoa.domain.webhook.WebhookSecret;
import dev.stoa.outbound.webhook.StandardWebhookSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/// `docs/webhooks.md` is right: what it signs is signed so, and its payloads are what the shop writes.
class WebhooksPageTest {

    private static final Pattern FENCE = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

    private final String page;

    WebhooksPageTest() throws IOException {
        page = Files.readString(Path.of("..", "docs", "webhooks.md"));
    }

    private String fenced(String language, String beginning) {
        return FENCE.matcher(page)
                .results()
                .filter(fence ->
                        fence.group(1).equals(language) && fence.group(2).startsWith(beginning))
                .map(fence -> fence.group(2).strip())
                .findFirst()
                .orElseThrow();
    }

    private String found(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private String header(String name) {
        return found("(?<=^" + name + ": ).+$");
    }

    @Test
    void theMessageIsSignedAsTheShopSigns() {
        assertThat(new StandardWebhookSigner()
                        .headers(
                                header("webhook-id"),
                                Instant.ofEpochSecond(Long.parseLong(header("webhook-timestamp"))),
                                fenced("json", "{\"type\""),
                                List.of(new WebhookSecret(found("whsec_[A-Za-z0-9+/=]+")))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "webhook-id", header("webhook-id"),
                        "webhook-timestamp", header("webhook-timestamp"),
                        "webhook-signature", header("webhook-signature")));
    }

    @Test
    @Timeout(60)
    void theCommandsPrintTheSignature() throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-c", fenced("sh", "SECRET=")).start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String complaints = new String(shell.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(complaints).isZero();
        assertThat(printed).isEqualTo(header("webhook-signature"));
    }

    @Test
    void theOrderIsWhatTheShopWrites() {
        String message = fenced("json", "{\"type\"");
        String data = message.substring(message.indexOf("\"data\":") + "\"data\":".length(), message.length() - 1);
        assertThat(OrderFactsJson.write(OrderFactsJson.read(data))).isEqualTo(data);
        assertThat(JsonObject.parse(message).text("type")).isEqualTo("order.paid");
    }

    @Test
    void everyTypeIsTold() {
        Stream.concat(OrderRelay.types().stream(), Stream.of(AbandonedCarts.TYPE, WebhookHandler.TRIAL))
                .forEach(type -> assertThat(page).contains("`" + type + "`"));
    }
}
