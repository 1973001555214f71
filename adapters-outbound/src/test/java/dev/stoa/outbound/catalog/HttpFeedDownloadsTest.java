package dev.stoa.outbound.catalog;

import dev.stoa.domain.CallFailure;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.FeedDownload;
import dev.stoa.domain.catalog.FeedDownloads;
import dev.stoa.outbound.http.GuardedHttp;
import dev.stoa.outbound.http.Reach;
import dev.stoa.outbound.server.Hosts;
import dev.stoa.outbound.server.LocalServer;
import dev.stoa.servers.TestTls;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpFeedDownloadsTest {

    private static final String FEED = "sku,name\n" + "1,Krug für Öl\n".repeat(20_000);
    private static final int SIZE = FEED.getBytes(StandardCharsets.UTF_8).length;

    private static FeedDownload get(LocalServer server, long max, Consumer<byte[]> pieces) {
        return get(server, max, pieces, Duration.ofSeconds(10));
    }

    private static FeedDownload get(LocalServer server, long max, Consumer<byte[]> pieces, Duration silence) {
        FeedDownloads downloads = new HttpFeedDownloads(
                new GuardedHttp(new Hosts("127.0.0.1"), Reach.PUBLIC_AND_LOOPBACK, TestTls::trusting),
                Duration.ofSeconds(20),
                silence);
        return downloads.get(URI.create("https://hooks.example:%d/feed.csv".formatted(server.port())), max, pieces);
    }

    private static void nothing(byte[] piece) {
        throw new AssertionError("something was handed over: " + piece.length);
    }

    private static FeedDownload failed(CallFailure why) {
        return new FeedDownload.Failed(why);
    }

    @Test
    void aFeedIsHandedOverPieceByPieceInTheCallingThread() throws InterruptedException {
        Thread caller = Thread.currentThread();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (LocalServer server = LocalServer.tls(LocalServer.says(200, "", FEED))) {
            assertThat(get(server, SIZE, piece -> {
                        assertThat(Thread.currentThread()).isSameAs(caller);
                        assertThat(piece).hasSizeBetween(1, 64 * 1024);
                        all.writeBytes(piece);
                    }))
                    .isEqualTo(new FeedDownload.Complete(SIZE));
            assertThat(server.request())
                    .startsWith("GET /feed.csv HTTP/1.1\r\n")
                    .doesNotContain("Accept-Encoding");
        }
        assertThat(all.toString(StandardCharsets.UTF_8)).isEqualTo(FEED);
    }

    @Test
    void aFeedThatIsTooLargeIsAFailure() {
        try (LocalServer server = LocalServer.tls(LocalServer.says(200, "", FEED))) {
            assertThat(get(server, SIZE - 1, HttpFeedDownloadsTest::nothing)).isEqualTo(failed(CallFailure.TOO_LARGE));
        }
        String chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (LocalServer server =
                LocalServer.tls(LocalServer.endless(chunks, "400\r\n" + "x".repeat(1024) + "\r\n", 0))) {
            assertThat(get(server, 1_000_000, piece -> {})).isEqualTo(failed(CallFailure.TOO_LARGE));
        }
    }

    @Test
    void whatTheServerDoesNotShowIsNoFeed() {
        for (int status : new int[] {204, 302, 404, 500}) {
            try (LocalServer server = LocalServer.tls(LocalServer.says(status, "", status == 204 ? "" : "sorry"))) {
                assertThat(get(server, SIZE, HttpFeedDownloadsTest::nothing))
                        .isEqualTo(new FeedDownload.Refused(status));
            }
        }
    }

    @Test
    void aFeedThatEndsEarlyOrStopsComingIsAFailure() {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345";
        try (LocalServer server = LocalServer.tls(LocalServer.raw(head))) {
            assertThat(get(server, SIZE, piece -> {})).isEqualTo(failed(CallFailure.CONNECT));
        }
        try (LocalServer server = LocalServer.tls(out -> {
            LocalServer.raw(head).write(out);
            LocalServer.silence().write(out);
        })) {
            assertThat(get(server, SIZE, piece -> {}, Duration.ofMillis(300))).isEqualTo(failed(CallFailure.TIMEOUT));
        }
    }

    @Test
    void whoeverTakesThePiecesCanEndIt() {
        try (LocalServer server = LocalServer.tls(LocalServer.says(200, "", FEED))) {
            assertThatThrownBy(() -> get(server, SIZE, piece -> {
                        throw new IllegalStateException("full");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("full");
            assertThatThrownBy(() -> get(server, FeedDownloads.MAX_BYTES + 1, HttpFeedDownloadsTest::nothing))
                    .isInstanceOf(InvalidInputException.class);
        }
    }
}
