package dev.stoa.outbound;

import dev.stoa.domain.catalog.FeedDownloads;
import dev.stoa.domain.webhook.WebhookCalls;
import dev.stoa.outbound.catalog.HttpFeedDownloads;
import dev.stoa.outbound.http.GuardedHttp;
import dev.stoa.outbound.http.Reach;
import dev.stoa.outbound.http.Resolver;
import dev.stoa.outbound.webhook.HttpWebhookCalls;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/// The ports to the world outside, one method each.
public final class OutboundAdapters implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FEED_LIMIT = Duration.ofMinutes(10);
    private static final Duration FEED_SILENCE = Duration.ofSeconds(10);

    private final GuardedHttp strangers;

    /// @param resolver who knows where hosts are
    /// @param strangers how far the addresses that others chose may lead
    /// @param tls whose word is taken for who a server is
    public OutboundAdapters(Resolver resolver, Reach strangers, SSLContext tls) {
        this.strangers = new GuardedHttp(resolver, strangers, tls);
    }

    public WebhookCalls webhookCalls() {
        return new HttpWebhookCalls(strangers, PATIENCE);
    }

    public FeedDownloads feedDownloads() {
        return new HttpFeedDownloads(strangers, FEED_LIMIT, FEED_SILENCE);
    }

    @Override
    public void close() {
        strangers.close();
    }
}
