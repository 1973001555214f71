package dev.stoa.bootstrap.fault;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.stoa.bootstrap.client.Json;
import dev.stoa.servers.TestTls;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// Somebody outside who is told of orders, and believes only what is signed.
final class OrderSubscriber implements AutoCloseable {

    static final int TAKEN = 204;
    static final int BROKEN = 500;
    static final int FORGED = 401;

    /// @param id of the message, the same in every attempt
    /// @param answer what it said to it
    record Call(String id, String type, String order, int answer) {}

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> secret = new AtomicReference<>("");
    private final Set<String> breaksAt = ConcurrentHashMap.newKeySet();
    private final HttpsServer server;

    OrderSubscriber() {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(TestTls.trusting()));
        server.createContext("/", this::answer);
        server.start();
    }

    /// What a shop has to be told so that it believes the certificate.
    static Map<String, Object> trust() {
        return Map.of(
                "java.tool-options",
                "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=password".formatted(TestTls.file()));
    }

    String url() {
        return "https://localhost:%d/hooks".formatted(server.getAddress().getPort());
    }

    /// What messages are signed with.
    void know(String signingSecret) {
        secret.set(signingSecret);
    }

    /// Answers the next message of this type with a failure.
    void breakOnceAt(String type) {
        breaksAt.add(type);
    }

    /// In the order in which they came.
    List<Call> calls() {
        return List.copyOf(calls);
    }

    /// The types of what it took of one order. It tells by its id what it took before.
    List<String> taken(String order) {
        return calls.stream()
                .filter(call -> call.order().equals(order) && call.answer() == TAKEN)
                .distinct()
                .map(Call::type)
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            JsonNode message = Json.parse(body.getBytes(StandardCharsets.UTF_8));
            String type = message.get("type").getStringValue();
            String order = message.get("data").get("id").getStringValue();
            int answer = answer(type, isSigned(exchange, body));
            calls.add(new Call(exchange.getRequestHeaders().getFirst("webhook-id"), type, order, answer));
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    private int answer(String type, boolean isSigned) {
        if (!isSigned) {
            return FORGED;
        }
        return breaksAt.remove(type) ? BROKEN : TAKEN;
    }

    private boolean isSigned(HttpExchange exchange, String body) {
        Map<String, List<String>> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        try {
            new Webhook(secret.get()).verify(body, headers);
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException forged) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
