package dev.stoa.application.ratelimit;

/// How much is allowed to whom.
public enum LimitTier {
    ANONYMOUS(1),
    CUSTOMER(2),
    PARTNER(10);

    private final int factor;

    LimitTier(int factor) {
        this.factor = factor;
    }

    int factor() {
        return factor;
    }
}
