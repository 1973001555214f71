package dev.stoa.bootstrap.fault;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ShopClient;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Two processes of one shop, and its operators.
final class TwoShops implements AutoCloseable {

    private static final String ADMIN = "/api/v1/admin/";

    final ShopProcess a;
    final ShopProcess b;
    private final HttpClient http = HttpClient.newHttpClient();

    TwoShops(Map<String, Object> settings, Path folder) {
        CompletableFuture<ShopProcess> other = CompletableFuture.supplyAsync(() -> new ShopProcess(settings, folder));
        this.a = new ShopProcess(settings, folder);
        this.b = other.join();
    }

    Answer read(ShopProcess at, String path) {
        return operator(at).get(ADMIN + path).orFail("read " + path);
    }

    /// What an operator reads as a list.
    List<JsonNode> list(ShopProcess at, String path) {
        return data(read(at, path));
    }

    Answer post(ShopProcess at, String path, Map<String, ?> body) {
        return operator(at).post(ADMIN + path, body).orFail("post " + path);
    }

    Answer put(ShopProcess at, String path, Map<String, ?> body) {
        return operator(at).put(ADMIN + path, body).orFail("put " + path);
    }

    Answer delete(ShopProcess at, String path) {
        return operator(at).delete(ADMIN + path).orFail("delete " + path);
    }

    static ShopClient operator(ShopProcess at) {
        return at.client().as(TestShop.OPERATOR_KEY);
    }

    static List<JsonNode> data(Answer answer) {
        return StreamSupport.stream(answer.body().get("data").values().spliterator(), false)
                .toList();
    }

    /// A queue, as one of the processes tells of it.
    JsonNode queue(ShopProcess at, String name) {
        return list(at, "queues").stream()
                .filter(queue -> queue.get("queue").getStringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// How many jobs of a queue this process is at.
    int running(ShopProcess at, String queue) {
        return queue(at, queue).get("process").get("running").getIntValue();
    }

    /// How many jobs of a queue both are at.
    int running(String queue) {
        return running(a, queue) + running(b, queue);
    }

    /// How many jobs of a queue both have done.
    int done(String queue) {
        return Stream.of(a, b).mapToInt(at -> done(queue(at, queue))).sum();
    }

    /// How many jobs of a queue the process that tells of it has done.
    static int done(JsonNode queue) {
        return queue.get("process").get("done").getIntValue();
    }

    /// How many jobs of a queue are not done.
    long left(ShopProcess at, String queue) {
        JsonNode sizes = queue(at, queue);
        return Stream.of("ready", "delayed", "running", "dead")
                .mapToLong(state -> sizes.get(state).getLongValue())
                .sum();
    }

    /// The status of what somebody at another address gets to see.
    int statusFor(String address, ShopProcess at, String path) {
        HttpRequest request = HttpRequest.newBuilder(at.url().resolve(path))
                .header("X-Forwarded-For", address)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError("no answer from " + at.url(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        a.close();
        b.close();
    }
}
