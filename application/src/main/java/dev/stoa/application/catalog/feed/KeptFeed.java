package dev.stoa.application.catalog.feed;

import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.FeedId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.Collections;

/// A feed that was put where all processes find it, read piece by piece.
record KeptFeed(FeedFiles files, FeedId feed, long size) implements FeedSource {

    @Override
    public InputStream open() {
        return new SequenceInputStream(Collections.enumeration(new Pieces()));
    }

    /// One in memory at a time.
    private final class Pieces extends AbstractList<InputStream> {

        @Override
        public InputStream get(int number) {
            return piece(number);
        }

        @Override
        public int size() {
            return Math.ceilDiv(Math.toIntExact(size), FeedFiles.PIECE);
        }
    }

    private InputStream piece(int number) {
        return files.read(feed, number)
                .map(ByteArrayInputStream::new)
                .orElseThrow(() -> new UncheckedIOException("it is not kept any more", new IOException(feed.value())));
    }
}
