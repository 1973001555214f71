package dev.stoa.domain.catalog;

import dev.stoa.domain.Require;
import java.time.Duration;
import java.util.Optional;

/// Feeds, kept in pieces from when they come in until they are imported, for any process to read.
///
/// A piece is there for [#KEPT] after it was put, and gone at the end of that. Pieces know nothing of each other:
/// who puts them knows how many there are. All methods throw [dev.stoa.domain.BackendException] when the backend is
/// down.
public interface FeedFiles {

    /// The most bytes of a piece.
    int PIECE = 1 << 20;

    /// The most pieces of a feed.
    int PIECES = 256;

    /// The most bytes of a feed.
    long MAX_BYTES = (long) PIECES * PIECE;

    Duration KEPT = Duration.ofDays(7);

    /// Keeps a piece in place of the one with its number, if there is one: who reads meanwhile gets the one or the
    /// other. Throws [dev.stoa.domain.BackendException] also when the backend is full; nothing was kept then.
    ///
    /// @param number 0 for the first, to [#PIECES] - 1
    /// @param bytes 1 to [#PIECE]
    void put(FeedId feed, int number, byte[] bytes);

    /// @param number 0 for the first, to [#PIECES] - 1
    Optional<byte[]> read(FeedId feed, int number);

    /// Forgets all pieces of a feed, if there are any.
    void remove(FeedId feed);

    /// @throws dev.stoa.domain.InvalidInputException if there can be no piece with this number
    static int number(int number) {
        return Require.range("number of the piece", number, 0, PIECES - 1);
    }

    /// @throws dev.stoa.domain.InvalidInputException if these are too few or too many bytes of a piece
    static byte[] piece(byte[] bytes) {
        Require.range("bytes of the piece", bytes.length, 1, PIECE);
        return bytes;
    }
}
