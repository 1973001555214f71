package dev.stoa.benchmarks.call;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallResultTest {

    @Test
    void theThingsOfABatchAreCountedAndItsCallIsTimed() {
        Histogram nanos = new Histogram(3);
        nanos.recordValueWithCount(Duration.ofMillis(2).toNanos(), 10);
        CallResult batches = CallResult.of(nanos, Duration.ofMillis(500)).times(100);
        assertThat(batches.perSecond()).isEqualTo(2_000);
        assertThat(batches.p50Millis()).isBetween(1.99, 2.01);
    }

    @Test
    void anAimLooksAtTheThings() {
        CallResult batches = new CallResult(150, 1, 2).times(100);
        assertThat(Aim.perSecond(15_000).verdict(batches, 0.1)).isEqualTo("met");
        assertThat(Aim.perSecond(15_001).verdict(batches, 0.1)).isEqualTo("missed");
    }
}
