package dev.stoa.domain.event;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.util.regex.Pattern;

/// Names a group of consumers that share the work of one log.
public record GroupName(String value) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public GroupName {
        Require.matches("group", value, WORD, "a word of a-z, 0-9 and -, at most 64 characters");
    }

    /// What is said when a topic has no such group.
    public InvalidInputException unknownIn(Topic topic) {
        return new InvalidInputException("group", "unknown", "the topic %s has no group %s".formatted(topic, value));
    }

    /// What is said when a topic has no room for it.
    public InvalidInputException oneTooMany(Topic topic) {
        return new InvalidInputException(
                "group", "count", "the topic %s has %d groups already".formatted(topic, ConsumerGroups.MAX_GROUPS));
    }

    @Override
    public String toString() {
        return value;
    }
}
