package dev.stoa.bootstrap.wiring;

import dev.stoa.web.console.RequestMeter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;

/// Adds up the timers of all routes.
final class HttpMeter implements RequestMeter {

    private static final String NAME = "http.server.requests";
    private static final String NOT_THE_SHOPS = "/(console|assets|health|metrics|api/v1/admin).*";

    /// In milliseconds.
    private static final double[] BUCKETS = {1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000};

    private final MeterRegistry registry;

    HttpMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    /// Makes the timers count by time.
    static MeterFilter buckets() {
        double[] nanos = DoubleStream.of(BUCKETS)
                .map(millis -> millis * TimeUnit.MILLISECONDS.toNanos(1))
                .toArray();
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(NAME)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(nanos)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    @Override
    public Answered read() {
        long count = 0;
        Map<Double, Double> buckets = new TreeMap<>();
        for (Timer timer : registry.find(NAME).timers()) {
            if (!uri(timer).matches(NOT_THE_SHOPS)) {
                HistogramSnapshot shot = timer.takeSnapshot();
                count += shot.count();
                for (CountAtBucket bucket : shot.histogramCounts()) {
                    buckets.merge(bucket.bucket(TimeUnit.MILLISECONDS), bucket.count(), Double::sum);
                }
            }
        }
        return new Answered(
                count,
                buckets.entrySet().stream()
                        .map(each -> new Bucket(each.getKey(), each.getValue()))
                        .toList());
    }

    private static String uri(Timer timer) {
        return Objects.requireNonNullElse(timer.getId().getTag("uri"), "");
    }
}
