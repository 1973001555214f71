package dev.stoa.bootstrap.client;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/// Sends requests to one shop as one caller.
///
/// A rate limit that asks for a short wait is waited for; one that asks for more ends the command.
public final class ShopClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final long PATIENCE_SECONDS = 5;
    private static final int TOO_MANY = 429;

    private final HttpClient http;
    private final URI base;
    private final Optional<String> token;
    private final LongConsumer nanos;

    private ShopClient(HttpClient http, URI base, Optional<String> token, LongConsumer nanos) {
        this.http = http;
        this.base = base;
        this.token = token;
        this.nanos = nanos;
    }

    /// A caller the shop does not know.
    ///
    /// @param base such as `http://localhost:8080`
    public static ShopClient of(URI base) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new ShopClient(http, base, Optional.empty(), took -> {});
    }

    /// The same connection as a caller with a session or an operator's key.
    public ShopClient as(String bearer) {
        return new ShopClient(http, base, Optional.of(bearer), nanos);
    }

    /// The same caller, telling how many nanoseconds each answer took.
    public ShopClient timed(LongConsumer listener) {
        return new ShopClient(http, base, token, listener);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer put(String path, Map<String, ?> body) {
        return send(request(path).PUT(json(body)).header("Content-Type", "application/json"));
    }

    public Answer post(String path, Map<String, ?> body) {
        return send(request(path).POST(json(body)).header("Content-Type", "application/json"));
    }

    /// Posts what must be done once, however often it is sent.
    public Answer postOnce(String path, String idempotencyKey, Map<String, ?> body) {
        return send(request(path)
                .POST(json(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey));
    }

    public Answer upload(String path, String contentType, BodyPublisher body) {
        return send(request(path).POST(body).header("Content-Type", contentType));
    }

    /// Text made safe for a path or a query.
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return request;
    }

    private static BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofString(Json.write(body));
    }

    private Answer send(HttpRequest.Builder request) {
        while (true) {
            Answer answer = exchange(request.build());
            if (answer.status() != TOO_MANY) {
                return answer;
            }
            await(answer.headers().firstValueAsLong("Retry-After").orElse(PATIENCE_SECONDS + 1));
        }
    }

    private Answer exchange(HttpRequest request) {
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            nanos.accept(System.nanoTime() - start);
            return new Answer(response.statusCode(), response.headers(), body(response.body()));
        } catch (IOException e) {
            throw new ClientException(
                    "no shop answers at %s (%s); start one with ./stoa demo, or say where it is with --url"
                            .formatted(base, e.getMessage() == null ? "connection refused" : e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("stopped while waiting for the shop");
        }
    }

    private static JsonNode body(byte[] bytes) {
        try {
            return bytes.length == 0 ? JsonNode.nullNode() : Json.parse(bytes);
        } catch (IOException e) {
            return JsonNode.nullNode();
        }
    }

    private static void await(long seconds) {
        if (seconds > PATIENCE_SECONDS) {
            throw new ClientException(
                    "the shop limits how fast it is used (try again in %d s); start it with STOA_LIMITS=off for imports and replays"
                            .formatted(seconds));
        }
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("stopped while waiting for the shop's rate limit");
        }
    }
}
