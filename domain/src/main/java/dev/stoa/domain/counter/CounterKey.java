package dev.stoa.domain.counter;

import dev.stoa.domain.Require;
import java.util.regex.Pattern;

/// Names one count: of what (`offer-clicks`) and of whom.
public record CounterKey(String counter, String subject) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public CounterKey {
        Require.matches("counter", counter, WORD, "a word of a-z, 0-9 and -, at most 64 characters");
        Require.key("subject", subject);
    }

    @Override
    public String toString() {
        return counter + ":" + subject;
    }
}
