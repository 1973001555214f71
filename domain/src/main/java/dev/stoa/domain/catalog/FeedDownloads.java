package dev.stoa.domain.catalog;

import java.net.URI;
import java.util.function.Consumer;

/// Gets the feeds that others offer under a URL. It trusts no address, as [dev.stoa.domain.webhook.WebhookCalls].
public interface FeedDownloads {

    /// The largest feed that can be asked for.
    long MAX_BYTES = 1024L * 1024 * 1024;

    /// Gets what the URL shows as it is, packed or not, and hands it over piece by piece in the calling thread, in
    /// order.
    /// It takes 10 minutes at most, with no silence longer than 10 seconds. Redirects are not followed.
    ///
    /// Pieces may have been handed over although the download fails later: only [FeedDownload.Complete] says that
    /// all of them are there. What `pieces` throws ends the download and comes out of here.
    ///
    /// @param url `https`, without user and password
    /// @param maxBytes 1 to [#MAX_BYTES]; a larger feed is a failure
    /// @param pieces takes 1 byte to 64 KiB at a time
    FeedDownload get(URI url, long maxBytes, Consumer<byte[]> pieces);
}
