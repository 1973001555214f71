package dev.stoa.benchmarks;

import java.util.Locale;

/// The ready-made choices of backends a shop is measured on, as `STOA_PROFILE` names them.
public enum Profile {
    INMEMORY,
    REDIS_POSTGRES,
    POSTGRES;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean onRedis() {
        return this == REDIS_POSTGRES;
    }

    public boolean onPostgres() {
        return this != INMEMORY;
    }
}
