package dev.stoa.bootstrap.config;

/// Whether this shop is for trying out or for selling.
public enum Stage {
    DEVELOPMENT,
    PRODUCTION
}
