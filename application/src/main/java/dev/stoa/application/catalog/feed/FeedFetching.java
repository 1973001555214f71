package dev.stoa.application.catalog.feed;

import dev.stoa.domain.CallFailure;
import dev.stoa.domain.catalog.FeedDownload;
import dev.stoa.domain.catalog.FeedDownloads;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.FeedId;
import dev.stoa.domain.catalog.FeedUrl;
import java.util.Set;

/// Gets feeds from where others offer them, and keeps them.
public final class FeedFetching {

    private static final int FIRST_FAULT_OF_SERVER = 500;
    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    private static final Set<CallFailure> FOR_GOOD = Set.of(CallFailure.REFUSED_ADDRESS, CallFailure.TOO_LARGE);

    private final FeedDownloads downloads;
    private final FeedFiles files;

    public FeedFetching(FeedDownloads downloads, FeedFiles files) {
        this.downloads = downloads;
        this.files = files;
    }

    /// What there is at a URL.
    sealed interface Fetched {

        record Kept(KeptFeed feed) implements Fetched {}

        /// @param later whether asking again may help
        record Nothing(String why, boolean later) implements Fetched {}
    }

    Fetched fetch(FeedUrl url, FeedId feed) {
        FeedKeeping keeping = new FeedKeeping(files, feed);
        return switch (downloads.get(url.value(), FeedFiles.MAX_BYTES, keeping::add)) {
            case FeedDownload.Complete complete -> new Fetched.Kept(keeping.finish());
            case FeedDownload.Refused refused -> refused(refused.status());
            case FeedDownload.Failed failed ->
                new Fetched.Nothing(words(failed.why()), !FOR_GOOD.contains(failed.why()));
        };
    }

    private static Fetched refused(int status) {
        String why = "the feed cannot be got: its server answered %d".formatted(status);
        return new Fetched.Nothing(why, status >= FIRST_FAULT_OF_SERVER || LATER.contains(status));
    }

    private static String words(CallFailure failure) {
        return "the feed cannot be got: "
                + switch (failure) {
                    case REFUSED_ADDRESS -> "its URL may not be called";
                    case CONNECT -> "its server cannot be reached";
                    case TLS -> "its server cannot show that it is who the URL says";
                    case TIMEOUT -> "its server took too long";
                    case TOO_LARGE -> "it is larger than %,d bytes".formatted(FeedFiles.MAX_BYTES);
                };
    }
}
