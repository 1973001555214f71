package dev.stoa.domain.activity;

import dev.stoa.domain.Require;

/// With what somebody did something: a product's slug, the words searched for, a device.
public record Subject(String value) {

    public Subject {
        Require.key("subject", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
