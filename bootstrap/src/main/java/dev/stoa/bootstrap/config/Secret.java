package dev.stoa.bootstrap.config;

import java.nio.charset.StandardCharsets;

/// A value that no log shows.
public record Secret(String value) {

    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
