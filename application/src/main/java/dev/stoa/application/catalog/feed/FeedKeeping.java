package dev.stoa.application.catalog.feed;

import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.FeedId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Puts a feed that comes in bit by bit where all processes find it.
final class FeedKeeping {

    private final FeedFiles files;
    private final FeedId feed;
    private final byte[] piece = new byte[FeedFiles.PIECE];
    private int filled;
    private int pieces;

    FeedKeeping(FeedFiles files, FeedId feed) {
        this.files = files;
        this.feed = feed;
    }

    /// How many bytes there are so far.
    long size() {
        return (long) pieces * FeedFiles.PIECE + filled;
    }

    void add(byte[] bytes) {
        for (int from = 0; from < bytes.length; ) {
            int length = Math.min(bytes.length - from, piece.length - filled);
            System.arraycopy(bytes, from, piece, filled, length);
            from += length;
            grown(length);
        }
    }

    /// Takes all there is, or one byte more than a feed may have.
    void addAll(InputStream in) throws IOException {
        int read = 0;
        while (read >= 0 && size() < FeedFiles.MAX_BYTES) {
            read = in.read(piece, filled, piece.length - filled);
            grown(Math.max(0, read));
        }
        if (read >= 0 && in.read() >= 0) {
            throw new FeedTooLargeException();
        }
    }

    private void grown(int length) {
        filled += length;
        if (filled == piece.length) {
            files.put(feed, pieces, piece);
            pieces++;
            filled = 0;
        }
    }

    /// Keeps what has not filled a piece.
    KeptFeed finish() {
        long size = size();
        if (filled > 0) {
            files.put(feed, pieces, Arrays.copyOf(piece, filled));
        }
        return new KeptFeed(files, feed, size);
    }
}
