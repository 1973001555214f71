package dev.stoa.contracts.notification;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Watch;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.notification.Backlog;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.notification.Notification;
import dev.stoa.domain.notification.Notifications;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Notifications] must do.
public interface NotificationsContract {

    /// A fresh backend without notifications.
    Backend<Notifications> backend();

    Duration MS = Duration.ofMillis(1);
    Channel ANN = new Channel.Person(new CustomerId("ann"));
    Channel DEALS = new Channel.Topic("deals");
    String KIND = "order_shipped";

    private static Notification publish(Backend<Notifications> backend, Channel channel, int n) {
        return backend.port().publish(channel, KIND, "{\"n\":" + n + "}");
    }

    private static List<Notification> publishMany(Backend<Notifications> backend, Channel channel, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> publish(backend, channel, n))
                .toList();
    }

    @Test
    default void whatIsPublishedIsFoundInOrder() {
        var backend = backend();
        List<Notification> published = publishMany(backend, ANN, 10);
        assertThat(published.getFirst())
                .isEqualTo(new Notification(ANN, published.getFirst().number(), KIND, "{\"n\":0}", backend.now()));
        assertThat(backend.port().since(ANN, 0)).isEqualTo(new Backlog(published, false));
        assertThat(published).isSortedAccordingTo(Comparator.comparingLong(Notification::number));
        assertThat(backend.port().newest(ANN)).isEqualTo(published.getLast().number());
    }

    @Test
    default void whoHasHeardSomeFindsTheRest() {
        var backend = backend();
        List<Notification> published = publishMany(backend, ANN, 5);
        for (int heard = 1; heard <= 5; heard++) {
            assertThat(backend.port().since(ANN, published.get(heard - 1).number()))
                    .isEqualTo(new Backlog(published.subList(heard, 5), false));
        }
    }

    @Test
    default void whoHeardMoreThanThereIsIsToldOfTheGapAndFindsAll() {
        var backend = backend();
        assertThat(backend.port().since(ANN, Long.MAX_VALUE)).isEqualTo(new Backlog(List.of(), true));
        List<Notification> published = publishMany(backend, ANN, 3);
        for (long beyond : new long[] {published.getLast().number() + 1, 999_999_999_999_999_999L, Long.MAX_VALUE}) {
            assertThat(backend.port().since(ANN, beyond)).isEqualTo(new Backlog(published, true));
        }
    }

    @Test
    default void channelsDoNotHearEachOther() {
        var backend = backend();
        publish(backend, ANN, 1);
        publish(backend, new Channel.Topic("ann"), 2);
        assertThat(backend.port().since(ANN, 0).notifications()).hasSize(1);
        assertThat(backend.port().since(DEALS, 0)).isEqualTo(new Backlog(List.of(), false));
        assertThat(backend.port().newest(DEALS)).isZero();
    }

    @Test
    default void numbersGrowForEverAndAreNoLessThanTheTime() {
        var backend = backend();
        long last = 0;
        for (int n = 0; n < 20; n++) {
            long number = publish(backend, ANN, n).number();
            assertThat(number)
                    .isGreaterThan(last)
                    .isGreaterThanOrEqualTo(backend.now().toEpochMilli() * 1_000);
            last = number;
            backend.advance(n % 5 == 4 ? Notifications.LIFETIME : n % 2 == 0 ? Duration.ZERO : MS);
        }
    }

    @Test
    default void theNewestHundredAreKeptAndWhoMissedMoreIsTold() {
        var backend = backend();
        List<Notification> published = publishMany(backend, DEALS, Notifications.KEPT + 3);
        List<Notification> kept = published.subList(3, published.size());
        assertThat(backend.port().since(DEALS, 0)).isEqualTo(new Backlog(kept, false));
        assertThat(backend.port().since(DEALS, published.get(0).number())).isEqualTo(new Backlog(kept, true));
        assertThat(backend.port().since(DEALS, published.get(1).number())).isEqualTo(new Backlog(kept, true));
        assertThat(backend.port().since(DEALS, published.get(2).number())).isEqualTo(new Backlog(kept, false));
        assertThat(backend.port().since(DEALS, published.get(3).number()))
                .isEqualTo(new Backlog(kept.subList(1, Notifications.KEPT), false));
    }

    @Test
    default void aChannelIsKeptUntilALifetimeAfterItsLastAndGoneThen() {
        for (Duration shift : List.of(MS.negated(), Duration.ZERO, MS)) {
            boolean kept = shift.isNegative();
            var backend = backend();
            long first = publish(backend, ANN, 1).number();
            backend.advance(Notifications.LIFETIME.minus(MS));
            long last = publish(backend, ANN, 2).number();
            backend.advance(Notifications.LIFETIME.plus(shift));
            assertThat(backend.port().since(ANN, 0).notifications()).hasSize(kept ? 2 : 0);
            assertThat(backend.port().since(ANN, 0).gap()).isFalse();
            assertThat(backend.port().since(ANN, first).gap()).isEqualTo(!kept);
            assertThat(backend.port().newest(ANN)).isEqualTo(kept ? last : 0);
        }
    }

    @Test
    default void whoHeardAChannelThatBeganAnewIsToldOfTheGap() {
        var backend = backend();
        long before = publish(backend, ANN, 1).number();
        backend.advance(Notifications.LIFETIME);
        Notification after = publish(backend, ANN, 2);
        assertThat(backend.port().since(ANN, before)).isEqualTo(new Backlog(List.of(after), true));
        assertThat(backend.port().since(ANN, after.number())).isEqualTo(new Backlog(List.of(), false));
    }

    @Test
    default void ofRacingPublishersAllAreKeptInTheOrderOfTheirNumbers() {
        var backend = backend();
        var published = Races.race(8, i -> publishMany(backend, DEALS, 10));
        List<Notification> expected = published.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Notification::number))
                .toList();
        assertThat(expected.stream().map(Notification::number)).doesNotHaveDuplicates();
        assertThat(backend.port().since(DEALS, 0)).isEqualTo(new Backlog(expected, false));
    }

    /// Four publish while two listen; what a listener has passed by never comes after all.
    @Test
    default void whoListensMeanwhileMissesNone() {
        var backend = backend();
        int each = 20;
        List<List<Long>> all = Races.race(6, i -> {
            if (i < 4) {
                return publishMany(backend, DEALS, each).stream()
                        .map(Notification::number)
                        .toList();
            }
            List<Long> heard = new ArrayList<>();
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (heard.size() < 4 * each && System.nanoTime() < patience) {
                long after = heard.isEmpty() ? 0 : heard.getLast();
                backend.port().since(DEALS, after).notifications().forEach(next -> heard.add(next.number()));
            }
            return heard;
        });
        List<Long> published =
                all.subList(0, 4).stream().flatMap(List::stream).sorted().toList();
        assertThat(all.get(4)).isEqualTo(published);
        assertThat(all.get(5)).isEqualTo(published);
    }

    @Test
    @Timeout(60)
    default void whoWatchesIsHintedAndFindsTheNews() throws InterruptedException {
        var backend = backend();
        Semaphore hints = new Semaphore(0);
        Watch watch = backend.port().watch(ANN, hints::release);
        long after = 0;
        for (int n = 0; n < 5; n++) {
            hints.drainPermits();
            publish(backend, ANN, n);
            assertThat(hints.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            List<Notification> news = backend.port().since(ANN, after).notifications();
            assertThat(news).hasSize(1);
            after = news.getFirst().number();
        }
        watch.close();
        watch.close();
    }

    @Test
    default void oddChannelsAreTheirOwnAndOddDataIsGivenBack() {
        var backend = backend();
        for (String text : OddText.KEYS) {
            backend.port().publish(new Channel.Topic(text), KIND, text);
            backend.port().publish(new Channel.Person(new CustomerId(text)), KIND, text + "!");
        }
        for (String text : OddText.KEYS) {
            assertThat(backend.port().since(new Channel.Topic(text), 0).notifications())
                    .extracting(Notification::data)
                    .containsExactly(text);
            assertThat(backend.port()
                            .since(new Channel.Person(new CustomerId(text)), 0)
                            .notifications())
                    .extracting(Notification::data)
                    .containsExactly(text + "!");
        }
    }

    @Test
    default void whatIsPublishedHasBounds() {
        var backend = backend();
        String largest = "é".repeat(Notifications.MAX_BYTES / 2);
        assertThat(backend.port().publish(ANN, "k".repeat(64), largest).data()).isEqualTo(largest);
        for (String kind : List.of("", "Shipped", "a b", "k".repeat(65))) {
            assertThatThrownBy(() -> backend.port().publish(ANN, kind, "{}")).isInstanceOf(InvalidInputException.class);
        }
        for (String data : List.of("", largest + "x", "\uD83D")) {
            assertThatThrownBy(() -> backend.port().publish(ANN, KIND, data)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> backend.port().since(ANN, -1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void aBackendThatIsDownIsUnavailable() {
        var backend = backend();
        publish(backend, ANN, 1);
        backend.goDown();
        Outages.assertUnavailable(
                () -> publish(backend, ANN, 2),
                () -> backend.port().since(ANN, 0),
                () -> backend.port().newest(ANN));
        backend.port().watch(ANN, () -> {}).close();
    }
}
