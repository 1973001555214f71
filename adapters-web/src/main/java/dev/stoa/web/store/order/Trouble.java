package dev.stoa.web.store.order;

import java.util.List;

/// Why there is no order yet.
///
/// @param heading empty if nothing is wrong
/// @param details one sentence each
public record Trouble(String heading, List<String> details) {

    static final Trouble NONE = new Trouble("", List.of());

    public Trouble {
        details = List.copyOf(details);
    }

    static Trouble of(String heading, String detail) {
        return new Trouble(heading, List.of(detail));
    }

    public boolean isThere() {
        return !heading.isEmpty();
    }
}
