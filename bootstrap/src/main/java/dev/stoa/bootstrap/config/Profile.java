package dev.stoa.bootstrap.config;

import java.util.Locale;

/// Ready-made choices of backends; `STOA_BACKENDS_<CONCEPT>` wins over them.
enum Profile {
    INMEMORY,
    REDIS_POSTGRES,
    POSTGRES;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Backend backend(Concept concept) {
        return switch (this) {
            case INMEMORY -> Backend.INMEMORY;
            case POSTGRES -> Backend.POSTGRES;
            case REDIS_POSTGRES ->
                switch (concept) {
                    case SESSION,
                            OTP,
                            RATELIMIT,
                            CACHE,
                            CART,
                            RANKING,
                            COUNTER,
                            QUEUE,
                            LOCK,
                            NOTIFICATION,
                            AUDIENCE,
                            ACTIVITY,
                            TAG -> Backend.REDIS;
                    case CUSTOMER, CATALOG, INVENTORY, ORDER, COUPON, CREDIT, PAYMENT, IDEMPOTENCY -> Backend.POSTGRES;
                    case ACCESSLIST, EVENT, FEATURE -> Backend.POSTGRES;
                };
        };
    }
}
