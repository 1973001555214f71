package dev.stoa.bootstrap.wiring;

import dev.stoa.bootstrap.config.Stage;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.catalog.FeedDownloads;
import dev.stoa.domain.webhook.WebhookCalls;
import dev.stoa.domain.webhook.WebhookSigner;
import dev.stoa.outbound.OutboundAdapters;
import dev.stoa.outbound.http.Reach;
import dev.stoa.outbound.http.Resolver;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/// The way out of the shop. Only in development may a URL that somebody chose lead to this machine.
@Factory
final class OutboundWiring {

    @Singleton
    @Bean(preDestroy = "close")
    OutboundAdapters outbound(StoaConfig config) {
        Reach strangers = config.stage() == Stage.DEVELOPMENT ? Reach.PUBLIC_AND_LOOPBACK : Reach.PUBLIC;
        return new OutboundAdapters(Resolver.ofTheSystem(), strangers, OutboundWiring::tls);
    }

    private static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this machine's certificates cannot be read", e);
        }
    }

    @Singleton
    WebhookCalls webhookCalls(OutboundAdapters outbound) {
        return outbound.webhookCalls();
    }

    @Singleton
    WebhookSigner webhookSigner(OutboundAdapters outbound) {
        return outbound.webhookSigner();
    }

    @Singleton
    FeedDownloads feedDownloads(OutboundAdapters outbound) {
        return outbound.feedDownloads();
    }
}
