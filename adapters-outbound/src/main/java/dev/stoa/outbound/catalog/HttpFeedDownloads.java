package dev.stoa.outbound.catalog;

import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.FeedDownload;
import dev.stoa.domain.catalog.FeedDownloads;
import dev.stoa.outbound.http.CallFailedException;
import dev.stoa.outbound.http.GuardedHttp;
import dev.stoa.outbound.http.HttpCall;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/// [FeedDownloads] over HTTP.
public final class HttpFeedDownloads implements FeedDownloads {

    private static final int OK = 200;

    private final GuardedHttp http;
    private final Duration limit;
    private final Duration silence;

    /// @param limit how long a whole download may take
    /// @param silence how long a server may say nothing
    public HttpFeedDownloads(GuardedHttp http, Duration limit, Duration silence) {
        this.http = http;
        this.limit = limit;
        this.silence = silence;
    }

    @Override
    public FeedDownload get(URI url, long maxBytes, Consumer<byte[]> pieces) {
        Require.range("maxBytes", maxBytes, 1, MAX_BYTES);
        try {
            return http.call(
                    HttpCall.get(url, limit, silence),
                    (status, body) -> status == OK
                            ? new FeedDownload.Complete(body.read(maxBytes, pieces))
                            : new FeedDownload.Refused(status));
        } catch (CallFailedException e) {
            return new FeedDownload.Failed(e.why());
        }
    }
}
