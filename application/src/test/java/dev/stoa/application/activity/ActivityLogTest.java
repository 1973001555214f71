package dev.stoa.application.activity;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.activity.Activities;
import dev.stoa.domain.activity.ActivityKind;
import dev.stoa.domain.activity.Subject;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ActivityLogTest {

    private static final CustomerId ANN = new CustomerId("ann");
    private static final CustomerId BOB = new CustomerId("bob");

    private final InMemoryAdapters adapters = new InMemoryAdapters(new MovableClock(Instant.EPOCH));
    private final Activities activities = adapters.activities();
    private final ActivityLog log = new ActivityLog(activities);

    private List<String> written(CustomerId who, ActivityKind kind) {
        return activities.latest(who, kind, Activities.KEPT).stream()
                .map(activity -> activity.subject().value())
                .toList();
    }

    @Test
    void whatCustomersDidIsWrittenWithTheNextFlushInItsOrder() {
        log.viewed(ANN, new Slug("mug"));
        log.viewed(BOB, new Slug("pot"));
        log.viewed(ANN, new Slug("cup"));
        assertThat(written(ANN, ActivityKind.VIEWED)).isEmpty();
        log.flush();
        assertThat(written(ANN, ActivityKind.VIEWED)).containsExactly("cup", "mug");
        assertThat(written(BOB, ActivityKind.VIEWED)).containsExactly("pot");
    }

    @Test
    void whoAsksForTheirOwnSeesWhatWaits() {
        log.searched(ANN, "  red mug ");
        assertThat(log.latest(ANN, ActivityKind.SEARCHED, 5))
                .extracting(activity -> activity.subject().value())
                .containsExactly("red mug");
        log.searched(ANN, "blue mug");
        assertThat(log.remove(ANN, ActivityKind.SEARCHED, new Subject("blue mug")))
                .isTrue();
        log.searched(ANN, "blue mug");
        assertThat(log.clear(ANN, ActivityKind.SEARCHED)).isTrue();
        log.flush();
        assertThat(written(ANN, ActivityKind.SEARCHED)).isEmpty();
    }

    @Test
    void wordsAreStrippedAndShortenedAndADeviceWithoutANameIsUnknown() {
        log.searched(ANN, " ");
        log.searched(ANN, "\uD83D\uDE00".repeat(300));
        log.loggedIn(ANN, "");
        log.flush();
        assertThat(written(ANN, ActivityKind.SEARCHED)).containsExactly("\uD83D\uDE00".repeat(200));
        assertThat(written(ANN, ActivityKind.LOGGED_IN)).containsExactly("unknown");
    }

    @Test
    void aForgottenCustomerLeavesNothing() {
        log.viewed(ANN, new Slug("mug"));
        log.flush();
        log.searched(ANN, "mug");
        log.loggedIn(BOB, "phone");
        log.forget(ANN);
        log.flush();
        for (ActivityKind kind : ActivityLog.KINDS) {
            assertThat(written(ANN, kind)).isEmpty();
        }
        assertThat(written(BOB, ActivityKind.LOGGED_IN)).containsExactly("phone");
    }

    @Test
    void whileTheBackendIsAwayItWaitsAndWhatFindsNoRoomIsDroppedAndCounted() {
        adapters.goDown();
        for (int n = 0; n < 10_003; n++) {
            log.viewed(ANN, new Slug("p" + n));
        }
        log.flush();
        assertThat(log.dropped()).isEqualTo(3);
        assertThatThrownBy(() -> log.latest(ANN, ActivityKind.VIEWED, 1)).isInstanceOf(BackendException.class);
        adapters.comeBack();
        log.flush();
        assertThat(written(ANN, ActivityKind.VIEWED)).startsWith("p9999", "p9998");
        log.viewed(ANN, new Slug("mug"));
        assertThat(log.dropped()).isEqualTo(3);
    }

    @Test
    void nothingIsLostOrWrittenTwiceWhileOthersWrite() {
        try (var callers = Executors.newFixedThreadPool(8)) {
            for (int caller = 0; caller < 8; caller++) {
                CustomerId who = new CustomerId("c" + caller);
                callers.execute(() -> {
                    for (int n = 0; n < 60; n++) {
                        log.loggedIn(who, "d");
                        if (n % 7 == 0) {
                            log.flush();
                        }
                    }
                });
            }
        }
        log.flush();
        for (int caller = 0; caller < 8; caller++) {
            assertThat(written(new CustomerId("c" + caller), ActivityKind.LOGGED_IN))
                    .hasSize(60);
        }
    }
}
