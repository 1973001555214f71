package dev.stoa.bootstrap.client;

import dev.stoa.bootstrap.client.ClientException.Kind;
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
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TOO_MANY = 429;

    /// Who calls, from where, and how long it waits for a limit.
    ///
    /// @param fields of the header, by name
    private record Caller(Optional<String> token, Map<String, String> fields, Duration patience) {

        static final Caller ANYONE = new Caller(Optional.empty(), Map.of(), PATIENCE);
    }

    private final HttpClient http;
    private final URI base;
    private final Caller caller;
    private final LongConsumer nanos;

    private ShopClient(HttpClient http, URI base, Caller caller, LongConsumer nanos) {
        this.http = http;
        this.base = base;
        this.caller = caller;
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
        return new ShopClient(http, base, Caller.ANYONE, took -> {});
    }

    /// The same connection as a caller with a session or an operator's key.
    public ShopClient as(String bearer) {
        return of(new Caller(Optional.of(bearer), caller.fields(), caller.patience()));
    }

    /// The same connection as a caller elsewhere, in front of a shop that takes this process for a proxy. A limit
    /// is not waited for but answered.
    ///
    /// @param address an IP address
    /// @param device what the caller says it calls with
    public ShopClient from(String address, String device) {
        Map<String, String> fields = Map.of("X-Forwarded-For", address, "User-Agent", device);
        return of(new Caller(caller.token(), fields, Duration.ZERO));
    }

    /// The same caller, telling how many nanoseconds each answer took.
    public ShopClient timed(LongConsumer listener) {
        return new ShopClient(http, base, caller, listener);
    }

    private ShopClient of(Caller other) {
        return new ShopClient(http, base, other, nanos);
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
        caller.token().ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        caller.fields().forEach(request::header);
        return request;
    }

    private static BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofString(Json.write(body));
    }

    private Answer send(HttpRequest.Builder request) {
        while (true) {
            Answer answer = exchange(request.build());
            if (answer.status() != TOO_MANY || caller.patience().isZero()) {
                return answer;
            }
            await(answer.headers().firstValueAsLong("Retry-After").orElse(PATIENCE.toSeconds() + 1));
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
                    Kind.UNREACHABLE,
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

    private void await(long seconds) {
        if (seconds > caller.patience().toSeconds()) {
            throw new ClientException(
                    Kind.REFUSED,
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
