package dev.stoa.inmemory.queue;

/// Where a waiting job stands: smaller goes first.
record Place(int priority, long availableAt, long sequence) implements Comparable<Place> {

    static final Place START = new Place(-1, 0, 0);

    /// After all jobs of a priority that are available then.
    static Place after(int priority, long availableAt) {
        return new Place(priority, availableAt, Long.MAX_VALUE);
    }

    boolean isDue(long now) {
        return availableAt <= now;
    }

    @Override
    public int compareTo(Place other) {
        if (priority != other.priority) {
            return Integer.compare(priority, other.priority);
        }
        return availableAt == other.availableAt
                ? Long.compare(sequence, other.sequence)
                : Long.compare(availableAt, other.availableAt);
    }
}
