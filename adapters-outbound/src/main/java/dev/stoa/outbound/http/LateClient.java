package dev.stoa.outbound.http;

import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/// The client behind [GuardedHttp], made at the first call: reading whom a machine trusts takes longer than many a
/// shop needs to open, and most call nobody for long.
final class LateClient implements AutoCloseable {

    private final Supplier<SSLContext> tls;
    private @Nullable CloseableHttpClient client;
    private boolean closed;

    LateClient(Supplier<SSLContext> tls) {
        this.tls = tls;
    }

    synchronized CloseableHttpClient get() {
        CloseableHttpClient made = client;
        if (made == null) {
            made = PlainClient.of(tls.get());
            client = made;
            if (closed) {
                made.close(CloseMode.IMMEDIATE);
            }
        }
        return made;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.close(CloseMode.IMMEDIATE);
        }
    }
}
