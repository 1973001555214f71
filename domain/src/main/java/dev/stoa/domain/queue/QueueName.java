package dev.stoa.domain.queue;

import dev.stoa.domain.Require;
import java.util.regex.Pattern;

/// Names a queue and so the type of its jobs: one queue for each type, so that no type waits for another.
public record QueueName(String value) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public QueueName {
        Require.matches("queue", value, WORD, "a word of a-z, 0-9 and -, at most 64 characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
