package dev.stoa.bootstrap.config;

import java.util.Locale;

/// The families of adapters.
public enum Backend {
    INMEMORY,
    REDIS,
    POSTGRES;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
