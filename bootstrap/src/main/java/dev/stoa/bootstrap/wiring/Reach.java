package dev.stoa.bootstrap.wiring;

import dev.stoa.bootstrap.config.Backend;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Whether backends can be reached. Asked at most once a second, however often somebody wants to know: anybody may
/// ask.
final class Reach {

    private static final long FRESH_NANOS = 1_000_000_000L;

    private record Seen(boolean up, long at) {}

    private final Families families;
    private final Map<Backend, Seen> seen = new ConcurrentHashMap<>();

    Reach(Families families) {
        this.families = families;
    }

    /// Those who ask at once wait for one answer. Memory costs nothing to ask.
    boolean answers(Backend backend) {
        if (backend == Backend.INMEMORY) {
            return families.answers(backend);
        }
        return seen.compute(backend, (key, last) -> isFresh(last) ? last : look(backend))
                .up();
    }

    private static boolean isFresh(@Nullable Seen last) {
        return last != null && System.nanoTime() - last.at() < FRESH_NANOS;
    }

    private Seen look(Backend backend) {
        boolean up = families.answers(backend);
        return new Seen(up, System.nanoTime());
    }
}
