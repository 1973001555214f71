package dev.stoa.domain.audience;

import dev.stoa.domain.Require;

/// Somebody who can be told apart from others: a customer's id, or a random one for a browser.
public record VisitorId(String value) {

    public VisitorId {
        Require.key("visitorId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
