package dev.stoa.bootstrap.notification;

import dev.stoa.bootstrap.TestShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// A client of an event stream: what a browser's `EventSource` gets to see, and the comments.
public final class EventStream implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> answer;
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    /// @param headers names and values in turns
    public EventStream(TestShop shop, String path, String... headers) {
        this(shop.server().url().resolve(path), headers);
    }

    /// @param headers names and values in turns
    public EventStream(URI uri, String... headers) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Accept", "text/event-stream")
                .headers(headers)
                .build();
        try {
            this.answer = client.send(request, BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (Stream<String> lines = answer.body()) {
            Iterator<String> rest = lines.iterator();
            StringJoiner frame = new StringJoiner("\n");
            while (rest.hasNext()) {
                String line = rest.next();
                if (line.isEmpty()) {
                    frames.add(frame.toString());
                    frame = new StringJoiner("\n");
                } else {
                    frame.add(line);
                }
            }
        } catch (UncheckedIOException e) {
            frames.add("broken");
        } finally {
            over.complete(null);
        }
    }

    public HttpResponse<?> answer() {
        return answer;
    }

    /// The next piece that is no comment: heartbeats come in between when it is time for them.
    public String next() {
        String frame = frame();
        while (frame.startsWith(":")) {
            frame = frame();
        }
        return frame;
    }

    /// The next piece of the stream, without the empty line that ends it; comments too.
    public String frame() {
        try {
            String frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(frame).as("the next frame").isNotNull();
            return Optional.ofNullable(frame).orElseThrow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The next event, whatever comes before it.
    public String nextEvent() {
        String frame = next();
        while (!frame.contains("event: ")) {
            frame = next();
        }
        return frame;
    }

    /// The number that the server says this client is at, before anything came.
    public String opening() {
        return next().replaceFirst("^retry: 2000\nid: (\\d+)$", "$1");
    }

    /// Waits until the server has ended it.
    public void awaitEnd() {
        try {
            over.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the stream goes on", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
