package dev.stoa.bootstrap.wiring;

import dev.stoa.bootstrap.config.Backend;
import dev.stoa.bootstrap.config.StoaConfig;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in the log when a store goes away and when it is back, once each.
@Singleton
final class StoreWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);

    private final Reach reach;
    private final Map<Backend, Boolean> up = new EnumMap<>(Backend.class);

    StoreWatch(StoaConfig config, Reach reach) {
        this.reach = reach;
        config.backends().values().forEach(backend -> up.put(backend, true));
    }

    @Scheduled(fixedDelay = "1s")
    void look() {
        up.replaceAll(this::told);
    }

    private boolean told(Backend backend, boolean before) {
        boolean now = reach.answers(backend);
        if (before && !now) {
            LOG.warn("{} is away; requests that need it are refused until it is back", backend.word());
        } else if (now && !before) {
            LOG.warn("{} is back", backend.word());
        }
        return now;
    }
}
