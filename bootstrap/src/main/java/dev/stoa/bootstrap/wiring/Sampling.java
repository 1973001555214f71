package dev.stoa.bootstrap.wiring;

import dev.stoa.web.console.Sampler;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/// Reads the meters for the console.
@Singleton
final class Sampling {

    private final Sampler sampler;

    Sampling(Sampler sampler) {
        this.sampler = sampler;
    }

    @Scheduled(fixedDelay = Sampler.SECONDS + "s", initialDelay = "1s")
    void sample() {
        Background.run(sampler::sample);
    }
}
