package dev.stoa.bootstrap.demo;

import dev.stoa.bootstrap.config.StoaConfig;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;

/// Fills the shelves before the first request, in a shop that was told to; and before anybody in the shop works,
/// for until then its time is not the system's.
@Singleton
final class DemoOpening implements ApplicationEventListener<StartupEvent>, Ordered {

    private final StoaConfig config;
    private final BeanProvider<DemoData> data;

    DemoOpening(StoaConfig config, BeanProvider<DemoData> data) {
        this.config = config;
        this.data = data;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (config.demo().isFilled()) {
            data.get().load();
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
