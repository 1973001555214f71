package dev.stoa.bootstrap.catalog;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.stoa.domain.catalog.FeedDownloads;
import dev.stoa.outbound.OutboundAdapters;
import dev.stoa.outbound.http.Reach;
import dev.stoa.outbound.http.Resolver;
import dev.stoa.servers.TestTls;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// Offers a feed over TLS on this machine, to shops that were told to trust it.
final class FeedServer implements AutoCloseable {

    /// What a shop has to be told.
    static final String TRUSTED = "feed-server";

    final AtomicInteger asked = new AtomicInteger();

    /// What it answers, and with what status.
    volatile String feed = "";

    volatile int status = 200;

    private final HttpsServer server;

    FeedServer() {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(TestTls.trusting()));
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    String url() {
        return "https://localhost:%d/products.csv".formatted(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    @Factory
    @Requires(property = TRUSTED)
    static final class Trust {

        @Singleton
        @Primary
        FeedDownloads downloads() {
            return new OutboundAdapters(Resolver.ofTheSystem(), Reach.PUBLIC_AND_LOOPBACK, TestTls::trusting)
                    .feedDownloads();
        }
    }
}
