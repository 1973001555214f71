package dev.stoa.bootstrap.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stoa.bootstrap.client.Json;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import static dev.stoa.bootstrap.fault.Eventually.eventually;

/// A gateway for text messages, which can let its callers wait and refuse phones.
final class PhoneGateway implements AutoCloseable {

    private static final int ACCEPTED = 202;
    private static final int REFUSED = 400;
    private static final long PATIENCE_SECONDS = 20;

    record Text(String to, String text) {

        String code() {
            return text.replaceFirst("(?s).*?\\b(\\d{6})\\b.*", "$1");
        }
    }

    private final List<Text> calls = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile CountDownLatch open = new CountDownLatch(0);

    PhoneGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /// What a shop has to be told.
    Map<String, Object> settings() {
        String url = "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
        return Map.of("stoa.sms-url", url, "stoa.sms-token", "hunter2", "stoa.sms-from", "Shop");
    }

    /// Everything it was ever asked to send.
    List<Text> calls() {
        return List.copyOf(calls);
    }

    /// What it was asked to send to one phone.
    List<Text> calls(String phone) {
        return calls.stream().filter(text -> text.to().equals(phone)).toList();
    }

    String code(String phone) {
        return eventually("a text to " + phone, Duration.ofSeconds(60), () -> calls(phone), texts -> !texts.isEmpty())
                .getFirst()
                .code();
    }

    void refuse(String phone) {
        refused.add(phone);
    }

    void refuseNobody() {
        refused.clear();
    }

    /// Lets callers wait until [#answerAll].
    void answerNobody() {
        open = new CountDownLatch(1);
    }

    void answerAll() {
        open.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode message = Json.parse(exchange.getRequestBody().readAllBytes());
            String phone = message.get("to").getStringValue();
            calls.add(new Text(phone, message.get("text").getStringValue()));
            boolean goesOn = open.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            exchange.sendResponseHeaders(goesOn && !refused.contains(phone) ? ACCEPTED : REFUSED, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        answerAll();
        server.stop(0);
        threads.shutdownNow();
    }
}
