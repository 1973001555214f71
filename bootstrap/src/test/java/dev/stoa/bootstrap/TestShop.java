package dev.stoa.bootstrap;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/// A shop on a free port, and a client that talks to it.
public final class TestShop implements AutoCloseable {

    public static final String OPERATOR_KEY = "an-operator-key-for-tests";

    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    /// A shop in development with rate limits off unless `settings` say otherwise. It is in memory, or of the
    /// profile that
    /// `-Dstoa.test.profile` names: so every test that drives a shop can be tried on every profile.
    public TestShop(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "stoa.environment",
                "development",
                "stoa.port",
                0,
                "stoa.limits",
                "off",
                "stoa.demo-shoppers",
                0,
                "stoa.operator-key",
                OPERATOR_KEY));
        all.putAll(Stores.of(System.getProperty("stoa.test.profile", "inmemory")));
        all.putAll(settings);
        this.server = Server.start(all);
    }

    public TestShop() {
        this(Map.of());
    }

    public Server server() {
        return server;
    }

    /// A part of the shop, to look behind the API.
    public <T> T part(Class<T> type) {
        return server.parts().getBean(type);
    }

    /// @param headers names and values in turns
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /// Posts JSON.
    public HttpResponse<String> post(String path, String json, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return send("POST", path, json, all);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JsonMapper.createDefault().readValue(answer.body(), Argument.of(JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + answer.body(), e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
