package dev.stoa.inmemory.queue;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.queue.Once;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/// The last tick of each schedule.
final class Ticks {

    private static final Comparator<Once.Tick> EARLIEST =
            Comparator.comparing(Once.Tick::at).thenComparing(Once.Tick::schedule, Utf8.ORDER);

    private final Map<String, Once.Tick> last = new HashMap<>();
    private final TreeSet<Once.Tick> earliest = new TreeSet<>(EARLIEST);

    /// Notes the tick if it is later than its schedule's last, and says whether it is.
    boolean isNew(Once.Tick tick) {
        Once.Tick before = last.get(tick.schedule());
        if (before != null && !tick.at().isAfter(before.at())) {
            return false;
        }
        if (before != null) {
            earliest.remove(before);
        }
        last.put(tick.schedule(), tick);
        earliest.add(tick);
        if (last.size() > Once.SCHEDULES) {
            last.remove(earliest.removeFirst().schedule());
        }
        return true;
    }
}
