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

    /// After a change at this time: larger than before, and at least as many microseconds as the epoch is away.
    public void grow(long nowMillis) {
        last = Math.max(last + 1, nowMillis * 1_000);
        memory.signals().send(channel);
    }
}
