package dev.stoa.outbound;

import dev.stoa.domain.catalog.FeedDownloads;
import dev.stoa.domain.message.MessageSender;
import dev.stoa.domain.webhook.WebhookCalls;
import dev.stoa.domain.webhook.WebhookSigner;
import dev.stoa.outbound.catalog.HttpFeedDownloads;
import dev.stoa.outbound.http.GuardedHttp;
import dev.stoa.outbound.http.Reach;
import dev.stoa.outbound.http.Resolver;
import dev.stoa.outbound.message.HttpSmsMessages;
import dev.stoa.outbound.message.RoutedMessages;
import dev.stoa.outbound.message.SmsGateway;
import dev.stoa.outbound.message.SmtpMessages;
import dev.stoa.outbound.message.SmtpServer;
import dev.stoa.outbound.webhook.HttpWebhookCalls;
import dev.stoa.outbound.webhook.StandardWebhookSigner;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/// The ports to the world outside, one method each.
public final class OutboundAdapters implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FEED_LIMIT = Duration.ofMinutes(10);
    private static final Duration FEED_SILENCE = Duration.ofSeconds(10);

    private final GuardedHttp strangers;
    private final GuardedHttp operators;
    private final Supplier<SSLContext> tls;

    /// @param resolver who knows where hosts are
    /// @param strangers how far the addresses that others chose may lead
    /// @param tls whose word is taken for who a server is; asked for when it is needed
    public OutboundAdapters(Resolver resolver, Reach strangers, Supplier<SSLContext> tls) {
        this.strangers = new GuardedHttp(resolver, strangers, tls);
        this.operators = new GuardedHttp(resolver, Reach.ANYWHERE, tls);
        this.tls = tls;
    }

    public WebhookCalls webhookCalls() {
        return new HttpWebhookCalls(strangers, PATIENCE);
    }

    public FeedDownloads feedDownloads() {
        return new HttpFeedDownloads(strangers, FEED_LIMIT, FEED_SILENCE);
    }

    public WebhookSigner webhookSigner() {
        return new StandardWebhookSigner();
    }

    /// Mail and text messages, as far as there are gateways.
    public MessageSender messages(Optional<MessageSender> mail, Optional<MessageSender> texts) {
        return new RoutedMessages(mail, texts);
    }

    /// @param from who mail is from: an address, or a name and an address
    public MessageSender mail(SmtpServer server, String from, InstantSource clock) {
        return new SmtpMessages(server, from, clock, PATIENCE, tls.get());
    }

    public MessageSender texts(SmsGateway gateway) {
        return new HttpSmsMessages(operators, gateway, PATIENCE);
    }

    @Override
    public void close() {
        strangers.close();
        operators.close();
    }
}
