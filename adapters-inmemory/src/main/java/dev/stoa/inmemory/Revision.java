package dev.stoa.inmemory;

/// Counts the changes of a small collection and tells who watches it. Guarded by the collection's lock.
public final class Revision {

    private final Memory memory;
    private final String channel;
    private long last;

    /// @param channel what its watchers listen to
    public Revision(Memory memory, String channel) {
        this.memory = memory;
        this.channel = channel;
    }

    public long last() {
        return last;
    }

    /// What a change at this time makes it: larger than before, and at least as many microseconds as the epoch is
    /// away.
    public long next(long nowMillis) {
        return Math.max(last + 1, nowMillis * 1_000);
    }

    /// After a change at this time, when those who are told can see it.
    public void grow(long nowMillis) {
        last = next(nowMillis);
        memory.signals().send(channel);
    }
}
