package dev.stoa.application.webhook;

import dev.stoa.application.queue.JobPostponedException;
import dev.stoa.domain.webhook.WebhookId;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static java.util.stream.Collectors.counting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class PlacesTest {

    private static final WebhookId SLOW = new WebhookId("slow");
    private static final Duration LONG = Duration.ofMinutes(10);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Places hasty = new Places(clock, Duration.ofMillis(1));
    private final List<Long> delays = new ArrayList<>();

    /// Does something while so many deliveries are under way.
    private static void during(Places places, int deliveries, Runnable work) {
        if (deliveries == 0) {
            work.run();
        } else {
            places.in(SLOW, () -> during(places, deliveries - 1, work));
        }
    }

    private boolean isServed(WebhookId webhook) {
        boolean[] served = new boolean[1];
        try {
            hasty.in(webhook, () -> served[0] = true);
        } catch (JobPostponedException later) {
            delays.add(later.delay().toMillis());
        }
        return served[0];
    }

    @Test
    void aSubscriptionHasFourPlacesAndOthersHaveTheirOwn() {
        during(hasty, 3, () -> assertThat(isServed(SLOW)).isTrue());
        during(hasty, 4, () -> {
            assertThat(isServed(SLOW)).isFalse();
            assertThat(isServed(new WebhookId("other"))).isTrue();
        });
        assertThat(isServed(SLOW)).isTrue();
    }

    @Test
    void aDeliveryThatFailsLeavesItsPlace() {
        for (int n = 0; n <= Line.PLACES; n++) {
            assertThatThrownBy(() -> hasty.in(SLOW, () -> {
                        throw new IllegalStateException("no answer");
                    }))
                    .hasMessage("no answer");
        }
        assertThat(isServed(SLOW)).isTrue();
    }

    @Test
    void whereTheServerIsQuickAPlaceIsWaitedFor() throws InterruptedException {
        Places patient = new Places(clock, LONG);
        CountDownLatch done = new CountDownLatch(100);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int n = 0; n < 100; n++) {
            Thread.startVirtualThread(() -> patient.in(SLOW, () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                LockSupport.parkNanos(10_000);
                now.decrementAndGet();
                done.countDown();
            }));
        }
        done.await();
        assertThat(most.get()).isBetween(1, Line.PLACES);
    }

    @Test
    void onceSomebodyWaitedInVainNobodyWaitsUntilAPlaceIsLeft() {
        Line line = new Line();
        for (int n = 0; n < Line.PLACES; n++) {
            assertThat(line.takePlace(false, LONG)).isTrue();
        }
        assertThat(line.takePlace(false, Duration.ofMillis(1))).isFalse();
        assertThat(line.takePlace(false, LONG)).isFalse();
        line.leavePlace(false, Duration.ZERO);
        assertThat(line.takePlace(false, LONG)).isTrue();
    }

    @Test
    void whoIsInterruptedIsPutOffAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThat(isServed(SLOW)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(isServed(SLOW)).isTrue();
    }

    @Test
    void whoIsPutOffComesAgainOneAfterTheOther() {
        during(hasty, Line.PLACES, () -> {
            putOff(3);
            clock.advance(Duration.ofMillis(1_020));
            putOff(10_000);
        });
        assertThat(delays).hasSize(10_003);
        assertThat(delays.subList(0, 5)).containsExactly(1_000L, 1_010L, 1_020L, 1_000L, 1_010L);
        assertThat(delays.getLast()).isEqualTo(100_990);
    }

    @Test
    void howeverManyArePutOffTheyComeWithinAnHourAndFewAtATime() {
        during(hasty, Line.PLACES, () -> putOff(450_000));
        assertThat(delays).allMatch(delay -> delay <= LONG.multipliedBy(6).toMillis());
        Map<Long, Long> each = delays.stream().collect(Collectors.groupingBy(delay -> delay / 1_000, counting()));
        assertThat(each.values()).allMatch(many -> many <= 250);
    }

    @Test
    void aSubscriptionThatWasSlowLastHasOnePlace() {
        slowly(SLOW);
        during(hasty, 1, () -> {
            assertThat(isServed(SLOW)).isFalse();
            assertThat(isServed(new WebhookId("other"))).isTrue();
            slow();
        });
        during(hasty, 1, () -> assertThat(isServed(SLOW)).isFalse());
        during(hasty, 3, () -> assertThat(isServed(SLOW)).isTrue());
    }

    /// All at once in their four places, and each in one from then on.
    @Test
    void sixteenThatHangTakeSixteenPlaces() {
        List<WebhookId> hanging =
                IntStream.range(0, 16).mapToObj(n -> new WebhookId("h" + n)).toList();
        hanging.forEach(this::slowly);
        assertThat(hanging)
                .allSatisfy(
                        each -> hasty.in(each, () -> assertThat(isServed(each)).isFalse()));
    }

    private void slowly(WebhookId webhook) {
        hasty.in(webhook, this::slow);
    }

    private void slow() {
        clock.advance(Duration.ofSeconds(5));
    }

    private void putOff(int times) {
        for (int n = 0; n < times; n++) {
            assertThat(isServed(SLOW)).isFalse();
        }
    }
}
