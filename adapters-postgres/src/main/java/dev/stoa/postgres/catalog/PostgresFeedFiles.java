package dev.stoa.postgres.catalog;

import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.FeedId;
import dev.stoa.postgres.Postgres;
import java.util.Optional;

/// Feeds on Postgres: a row for each piece.
public final class PostgresFeedFiles implements FeedFiles {

    private static final String PUT = "SELECT feed_piece_put(?, ?, ?, ?)";
    private static final String READ = """
            SELECT bytes FROM feed_piece WHERE feed = ? AND number = ? AND ends_at > (SELECT at_time(?))
            """;
    private static final String REMOVE = "DELETE FROM feed_piece WHERE feed = ?";

    private final Postgres postgres;

    public PostgresFeedFiles(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public void put(FeedId feed, int number, byte[] bytes) {
        postgres.one(PUT, row -> true, feed.value(), FeedFiles.number(number), FeedFiles.piece(bytes), postgres.now());
    }

    @Override
    public Optional<byte[]> read(FeedId feed, int number) {
        return postgres.first(READ, row -> row.bytes("bytes"), feed.value(), FeedFiles.number(number), postgres.now());
    }

    @Override
    public void remove(FeedId feed) {
        postgres.change(REMOVE, feed.value());
    }
}
