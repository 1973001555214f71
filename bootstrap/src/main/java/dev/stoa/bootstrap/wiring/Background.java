package dev.stoa.bootstrap.wiring;

/// Work that nobody waits for. It has database connections of its own, so it cannot take those of the requests.
final class Background {

    private static final ScopedValue<Boolean> HERE = ScopedValue.newInstance();

    private Background() {}

    static void run(Runnable work) {
        ScopedValue.where(HERE, true).run(work);
    }

    /// Whether the calling thread does such work.
    static boolean isHere() {
        return HERE.isBound();
    }
}
