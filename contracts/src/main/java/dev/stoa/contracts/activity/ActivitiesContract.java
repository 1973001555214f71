package dev.stoa.contracts.activity;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.activity.Activities;
import dev.stoa.domain.activity.Activity;
import dev.stoa.domain.activity.ActivityKind;
import dev.stoa.domain.activity.Subject;
import dev.stoa.domain.customer.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Activities] must do.
public interface ActivitiesContract {

    /// A fresh backend on which nobody did anything.
    Backend<Activities> backend();

    CustomerId ANN = new CustomerId("ann");
    CustomerId BOB = new CustomerId("bob");
    Duration MS = Duration.ofMillis(1);

    private static void view(Backend<Activities> backend, String... subjects) {
        for (String subject : subjects) {
            backend.port().record(ANN, ActivityKind.VIEWED, new Subject(subject));
        }
    }

    private static void signIn(Backend<Activities> backend, String... devices) {
        for (String device : devices) {
            backend.port().record(ANN, ActivityKind.LOGGED_IN, new Subject(device));
        }
    }

    private static List<String> subjects(Backend<Activities> backend, ActivityKind kind) {
        return backend.port().latest(ANN, kind, Activities.KEPT).stream()
                .map(activity -> activity.subject().value())
                .toList();
    }

    @Test
    default void theNewestComesFirstWithItsTime() {
        var backend = backend();
        var began = backend.now();
        view(backend, "mug");
        backend.advance(MS);
        view(backend, "cup");
        assertThat(backend.port().latest(ANN, ActivityKind.VIEWED, 10))
                .containsExactly(
                        new Activity(new Subject("cup"), began.plus(MS)), new Activity(new Subject("mug"), began));
        assertThat(backend.port().latest(ANN, ActivityKind.VIEWED, 1)).hasSize(1);
    }

    @Test
    default void aDistinctKindHoldsASubjectOnceWhereItWasLast() {
        var backend = backend();
        view(backend, "a", "b", "a", "c", "b", "b");
        assertThat(subjects(backend, ActivityKind.VIEWED)).containsExactly("b", "c", "a");
    }

    @Test
    default void otherKindsHoldASubjectAsOftenAsItCame() {
        var backend = backend();
        signIn(backend, "phone", "laptop", "phone", "phone");
        assertThat(subjects(backend, ActivityKind.LOGGED_IN)).containsExactly("phone", "phone", "laptop", "phone");
    }

    @Test
    default void customersAndKindsShareNothing() {
        var backend = backend();
        view(backend, "mug");
        assertThat(subjects(backend, ActivityKind.SEARCHED)).isEmpty();
        assertThat(backend.port().latest(BOB, ActivityKind.VIEWED, 1)).isEmpty();
        assertThat(backend.port().clear(BOB, ActivityKind.VIEWED)).isFalse();
        assertThat(backend.port().clear(ANN, ActivityKind.SEARCHED)).isFalse();
        assertThat(subjects(backend, ActivityKind.VIEWED)).containsExactly("mug");
    }

    @Test
    default void theOldestGoesWhenThereAreTooMany() {
        for (ActivityKind kind : List.of(ActivityKind.VIEWED, ActivityKind.LOGGED_IN)) {
            var backend = backend();
            for (int n = 0; n <= Activities.KEPT; n++) {
                backend.port().record(ANN, kind, new Subject("p" + n));
            }
            assertThat(subjects(backend, kind))
                    .isEqualTo(IntStream.rangeClosed(1, Activities.KEPT)
                            .mapToObj(n -> "p" + (Activities.KEPT + 1 - n))
                            .toList());
        }
    }

    @Test
    default void movingASubjectToTheFrontPushesNothingOut() {
        var backend = backend();
        for (int n = 0; n < Activities.KEPT; n++) {
            view(backend, "p" + n);
        }
        view(backend, "p0");
        assertThat(subjects(backend, ActivityKind.VIEWED))
                .hasSize(Activities.KEPT)
                .startsWith("p0", "p99")
                .endsWith("p1");
    }

    @Test
    default void allOfAKindAreGoneExactlyOneLifetimeAfterTheNewest() {
        var backend = backend();
        view(backend, "old");
        backend.advance(Activities.LIFETIME.minus(MS));
        view(backend, "new");
        backend.advance(Activities.LIFETIME.minus(MS));
        assertThat(subjects(backend, ActivityKind.VIEWED)).containsExactly("new", "old");
        backend.advance(MS);
        assertThat(subjects(backend, ActivityKind.VIEWED)).isEmpty();
        assertThat(backend.port().remove(ANN, ActivityKind.VIEWED, new Subject("new")))
                .isFalse();
        assertThat(backend.port().clear(ANN, ActivityKind.VIEWED)).isFalse();
        backend.advance(MS);
        assertThat(subjects(backend, ActivityKind.VIEWED)).isEmpty();
        view(backend, "later");
        assertThat(subjects(backend, ActivityKind.VIEWED)).containsExactly("later");
    }

    @Test
    default void withoutItsNewestTheRestEndsEarlier() {
        var backend = backend();
        view(backend, "old");
        backend.advance(Duration.ofDays(1));
        view(backend, "new");
        backend.port().remove(ANN, ActivityKind.VIEWED, new Subject("new"));
        backend.advance(Activities.LIFETIME.minusDays(1).minus(MS));
        assertThat(subjects(backend, ActivityKind.VIEWED)).containsExactly("old");
        backend.advance(MS);
        assertThat(subjects(backend, ActivityKind.VIEWED)).isEmpty();
    }

    @Test
    default void aRemovedSubjectIsGoneWhereverItStood() {
        var backend = backend();
        signIn(backend, "phone", "laptop", "phone");
        Subject phone = new Subject("phone");
        assertThat(backend.port().remove(ANN, ActivityKind.LOGGED_IN, phone)).isTrue();
        assertThat(backend.port().remove(ANN, ActivityKind.LOGGED_IN, phone)).isFalse();
        assertThat(subjects(backend, ActivityKind.LOGGED_IN)).containsExactly("laptop");
        assertThat(backend.port().remove(ANN, ActivityKind.LOGGED_IN, new Subject("laptop")))
                .isTrue();
        assertThat(backend.port().clear(ANN, ActivityKind.LOGGED_IN)).isFalse();
    }

    @Test
    default void aKindIsForgottenAtOnce() {
        var backend = backend();
        view(backend, "a", "b");
        assertThat(backend.port().clear(ANN, ActivityKind.VIEWED)).isTrue();
        assertThat(backend.port().clear(ANN, ActivityKind.VIEWED)).isFalse();
        assertThat(subjects(backend, ActivityKind.VIEWED)).isEmpty();
        view(backend, "c");
        assertThat(subjects(backend, ActivityKind.VIEWED)).containsExactly("c");
    }

    @Test
    default void ofRacingCallersAllAreNotedAndNoDistinctSubjectTwice() {
        var backend = backend();
        Races.race(8, caller -> {
            for (int n = 0; n < 12; n++) {
                signIn(backend, "d" + caller);
                view(backend, "p" + n);
            }
            return caller;
        });
        var signIns = subjects(backend, ActivityKind.LOGGED_IN);
        assertThat(signIns).hasSize(96);
        assertThat(IntStream.range(0, 8)
                        .mapToLong(caller ->
                                signIns.stream().filter(("d" + caller)::equals).count()))
                .containsOnly(12L);
        assertThat(subjects(backend, ActivityKind.VIEWED))
                .hasSize(12)
                .doesNotHaveDuplicates()
                .startsWith("p11");
    }

    @Test
    default void oddSubjectsAndCustomersAreKeptApart() {
        var backend = backend();
        OddText.KEYS.forEach(text -> view(backend, text));
        OddText.KEYS.forEach(
                text -> backend.port().record(new CustomerId(text), ActivityKind.SEARCHED, new Subject(text)));
        for (String text : OddText.KEYS) {
            assertThat(backend.port().latest(new CustomerId(text), ActivityKind.SEARCHED, 2))
                    .extracting(activity -> activity.subject().value())
                    .containsExactly(text);
        }
        assertThat(subjects(backend, ActivityKind.VIEWED).reversed()).isEqualTo(OddText.KEYS);
        for (String text : OddText.KEYS) {
            assertThat(backend.port().remove(ANN, ActivityKind.VIEWED, new Subject(text)))
                    .isTrue();
        }
        assertThat(subjects(backend, ActivityKind.VIEWED)).isEmpty();
    }

    @Test
    default void argumentsHaveBounds() {
        Activities activities = backend().port();
        for (int limit : new int[] {0, Activities.KEPT + 1}) {
            assertThatThrownBy(() -> activities.latest(ANN, ActivityKind.VIEWED, limit))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> new Subject("")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Subject("x".repeat(1_025))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new ActivityKind("Viewed", true)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNeverAnEmptyList() {
        var backend = backend();
        view(backend, "mug");
        backend.goDown();
        Activities activities = backend.port();
        Outages.assertUnavailable(
                () -> activities.record(ANN, ActivityKind.VIEWED, new Subject("mug")),
                () -> activities.latest(ANN, ActivityKind.VIEWED, 1),
                () -> activities.remove(ANN, ActivityKind.VIEWED, new Subject("mug")),
                () -> activities.clear(ANN, ActivityKind.VIEWED));
    }
}
