package dev.stoa.bootstrap.demo;

import dev.stoa.bootstrap.config.StoaConfig;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;

/// Fills the shelves before the first request, in a shop that was told to.
@Singleton
final class DemoOpening implements ApplicationEventListener<StartupEvent> {

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
}
