package dev.stoa.inmemory.inventory;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.ShortLine;
import dev.stoa.domain.inventory.StockLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Holds on shelves by id, with a calendar of when each is due. Guarded by the money path's lock.
///
/// Whoever looks at a shelf first calls [#sweep], which touches only what has fallen due: expiry is exact, never
/// scans, and costs each hold O(log n) once.
public final class Holds {

    private final Map<String, Hold> holds = new HashMap<>();
    private final TreeSet<Hold> calendar = new TreeSet<>();
    private final Shelves shelves;
    private final int capacity;

    Holds(Shelves shelves, int capacity) {
        this.shelves = shelves;
        this.capacity = capacity;
    }

    /// Gives back what has expired and forgets what ended long enough ago.
    void sweep(Instant now) {
        while (!calendar.isEmpty() && !calendar.first().due().isAfter(now)) {
            Hold hold = calendar.first();
            if (hold.state() == Hold.State.LIVE) {
                shelves.free(hold.lines());
                put(hold, Hold.State.EXPIRED, hold.due().plus(Inventory.MEMORY));
            } else {
                forget(hold.id());
            }
        }
    }

    @Nullable
    Hold get(String id) {
        return holds.get(id);
    }

    /// Holds lines that were found to be available.
    public void open(String id, List<StockLine> lines, Instant until) {
        shelves.hold(lines);
        put(new Hold(id, lines, Hold.State.LIVE, until), Hold.State.LIVE, until);
    }

    /// Takes the lines off the shelf, held ones or, if the hold has ended, available ones. Ends the hold either
    /// way.
    ///
    /// @return what is short; empty if the lines were taken
    public List<ShortLine> take(String id, List<StockLine> lines, Instant now) {
        Hold hold = holds.get(id);
        boolean live = hold != null && hold.state() == Hold.State.LIVE;
        List<ShortLine> missing = live ? shelves.missing(lines) : shelves.shortOf(lines);
        if (live) {
            shelves.free(lines);
        }
        if (missing.isEmpty()) {
            shelves.take(lines);
        }
        if (hold != null) {
            put(hold, missing.isEmpty() ? Hold.State.COMMITTED : Hold.State.RELEASED, now.plus(Inventory.MEMORY));
        }
        return missing;
    }

    /// Makes the units of a live hold available again.
    public void release(String id, Instant now) {
        Hold hold = holds.get(id);
        if (hold != null && hold.state() == Hold.State.LIVE) {
            shelves.free(hold.lines());
            put(hold, Hold.State.RELEASED, now.plus(Inventory.MEMORY));
        }
    }

    void prolong(Hold hold, Instant until) {
        put(hold, Hold.State.LIVE, until);
    }

    /// Forgets a hold that has ended.
    public void forget(String id) {
        Hold hold = holds.remove(id);
        if (hold != null) {
            calendar.remove(hold);
        }
    }

    void ensureRoom() {
        if (holds.size() >= capacity) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE,
                    "no room for more reservations in memory: %d kept".formatted(capacity));
        }
    }

    private void put(Hold hold, Hold.State state, Instant due) {
        forget(hold.id());
        Hold changed = new Hold(hold.id(), hold.lines(), state, due);
        holds.put(hold.id(), changed);
        calendar.add(changed);
    }
}
