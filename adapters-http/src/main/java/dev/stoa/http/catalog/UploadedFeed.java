package dev.stoa.http.catalog;

import dev.stoa.application.catalog.feed.FeedSource;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A feed that somebody sent, kept in a temporary file until its import is over.
record UploadedFeed(Path file, long size) implements FeedSource {

    /// As sent, so packed if the feed is packed.
    static final long MAX_BYTES = 256L * 1024 * 1024;

    /// @throws ProblemException if there is nothing in it, or more than [#MAX_BYTES]
    static UploadedFeed receive(InputStream body) {
        try {
            Path file = Files.createTempFile("stoa-feed", "");
            UploadedFeed feed = new UploadedFeed(file, copy(body, file));
            if (feed.size == 0 || feed.size > MAX_BYTES) {
                feed.discard();
                throw refusal(feed.size);
            }
            return feed;
        } catch (IOException e) {
            throw new UncheckedIOException("a feed could not be received", e);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file stays behind: " + file, e);
        }
    }

    private static ProblemException refusal(long size) {
        return size == 0
                ? new ProblemException(ProblemCode.INVALID, "The feed is empty; send CSV with a header or JSON lines.")
                : new ProblemException(
                        ProblemCode.TOO_LARGE,
                        "The feed is larger than %,d bytes; send it in parts.".formatted(MAX_BYTES));
    }

    /// Stops one byte past the bound.
    private static long copy(InputStream from, Path file) throws IOException {
        try (OutputStream to = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            int read = from.read(buffer);
            while (read >= 0 && size <= MAX_BYTES) {
                to.write(buffer, 0, read);
                size += read;
                read = from.read(buffer);
            }
            return size;
        }
    }
}
