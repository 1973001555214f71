package dev.stoa.outbound.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;

/// An HTTP client without any cleverness: no redirects, cookies, retries, proxies, passwords or packed answers, and
/// one connection a call.
final class PlainClient {

    private static final int CONNECTIONS = 1_000;
    private static final int LINE = 8 * 1024;
    private static final int HEADERS = 100;

    private PlainClient() {}

    static CloseableHttpClient of(SSLContext tls) {
        return HttpClients.custom()
                .setConnectionManager(connections(tls))
                .setConnectionReuseStrategy((request, answer, context) -> false)
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setUserAgent("Stoa")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(SSLContext tls) {
        Http1Config limits = Http1Config.custom()
                .setMaxLineLength(LINE)
                .setMaxHeaderCount(HEADERS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(10, TimeUnit.SECONDS)
                        .build())
                .setDnsResolver(new Nobody())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
    }

    /// Addresses are given; whoever asks for one again is mistaken.
    private static final class Nobody implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }
    }
}
