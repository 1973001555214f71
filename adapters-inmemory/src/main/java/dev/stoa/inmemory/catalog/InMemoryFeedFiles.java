package dev.stoa.inmemory.catalog;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.FeedId;
import dev.stoa.inmemory.Memory;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Feeds in memory, under one lock: pieces are few. They all live equally long, so the oldest stands first.
public final class InMemoryFeedFiles implements FeedFiles {

    /// What a piece counts at least, so that their number is bounded too.
    private static final long LEAST = 1 << 16;

    private record Place(FeedId feed, int number) {}

    private static final class Piece {

        final byte[] bytes;
        final long endMillis;

        Piece(byte[] bytes, long endMillis) {
            this.bytes = bytes;
            this.endMillis = endMillis;
        }

        long weight() {
            return Math.max(LEAST, bytes.length);
        }
    }

    private final Memory memory;
    private final long capacity;
    private final Map<Place, Piece> pieces = new LinkedHashMap<>();
    private long weight;

    /// @param capacity the most bytes kept, where every piece counts 64 KiB at least
    public InMemoryFeedFiles(Memory memory, long capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    @Override
    public synchronized void put(FeedId feed, int number, byte[] bytes) {
        Place place = new Place(feed, FeedFiles.number(number));
        Piece piece = new Piece(FeedFiles.piece(bytes).clone(), memory.nowMillis() + KEPT.toMillis());
        sweep();
        Piece old = pieces.get(place);
        long after = weight + piece.weight() - (old == null ? 0 : old.weight());
        if (after > capacity) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE,
                    "no room for more feeds in memory: %,d bytes kept".formatted(weight));
        }
        pieces.remove(place);
        pieces.put(place, piece);
        weight = after;
    }

    @Override
    public synchronized Optional<byte[]> read(FeedId feed, int number) {
        Place place = new Place(feed, FeedFiles.number(number));
        sweep();
        return Optional.ofNullable(pieces.get(place)).map(piece -> piece.bytes.clone());
    }

    @Override
    public synchronized void remove(FeedId feed) {
        sweep();
        Iterator<Map.Entry<Place, Piece>> each = pieces.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<Place, Piece> entry = each.next();
            if (entry.getKey().feed().equals(feed)) {
                weight -= entry.getValue().weight();
                each.remove();
            }
        }
    }

    private void sweep() {
        long now = memory.nowMillis();
        Iterator<Piece> each = pieces.values().iterator();
        while (each.hasNext()) {
            Piece piece = each.next();
            if (now < piece.endMillis) {
                return;
            }
            weight -= piece.weight();
            each.remove();
        }
    }
}
