package dev.stoa.contracts.audience;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.Days;
import dev.stoa.domain.audience.Period;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.Retention;
import dev.stoa.domain.audience.VisitorId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [ActiveUsers] does.
public interface ActiveUsersContract {

    Population SHOP = new Population("customers");

    Backend<ActiveUsers> backend();

    @Test
    default void aUserIsActiveOnceADay() {
        var backend = backend();
        ActiveUsers users = backend.port();
        LocalDate first = day(backend);
        active(users, 1, 1, 2);
        backend.advance(Duration.ofDays(1));
        active(users, 2, 3, 3, 4);
        Days both = new Days(first, first.plusDays(1));
        assertThat(users.count(SHOP, both)).isEqualTo(4);
        assertThat(users.count(SHOP, Days.of(first))).isEqualTo(2);
        assertThat(users.daily(SHOP, new Days(first.minusDays(1), first.plusDays(1))))
                .containsExactly(0L, 2L, 3L);
        assertThat(users.count(new Population("others"), both)).isZero();
    }

    @Test
    default void aDayEndsAtMidnightInUtcToTheMillisecond() {
        var backend = backend();
        LocalDate first = day(backend);
        Instant midnight = first.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        backend.advance(Duration.between(backend.now(), midnight).minusMillis(1));
        active(backend.port(), 1);
        backend.advance(Duration.ofMillis(1));
        active(backend.port(), 2, 3);
        assertThat(backend.port().daily(SHOP, new Days(first, first.plusDays(1))))
                .containsExactly(1L, 2L);
    }

    @Test
    default void daysTellWhoOfThoseWhoWereNewCameBack() {
        var backend = backend();
        ActiveUsers users = backend.port();
        LocalDate first = day(backend);
        active(users, 1, 2, 3);
        backend.advance(Duration.ofDays(1));
        active(users, 1, 2, 4);
        backend.advance(Duration.ofDays(1));
        active(users, 2, 4, 5);
        assertThat(users.retention(SHOP, Period.DAY, first.plusDays(2), 3))
                .containsExactly(
                        new Retention(first, 3, List.of(3L, 2L, 1L)),
                        new Retention(first.plusDays(1), 1, List.of(1L, 1L)),
                        new Retention(first.plusDays(2), 1, List.of(1L)));
        assertThat(users.retention(SHOP, Period.DAY, first.plusDays(1), 2))
                .containsExactly(
                        new Retention(first, 3, List.of(3L, 2L)), new Retention(first.plusDays(1), 1, List.of(1L)));
    }

    @Test
    default void weeksBeginOnMonday() {
        var backend = backend();
        ActiveUsers users = backend.port();
        LocalDate monday = day(backend).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        advanceTo(backend, monday);
        active(users, 1);
        advanceTo(backend, monday.plusDays(6));
        active(users, 1, 2);
        advanceTo(backend, monday.plusDays(7));
        active(users, 2, 3);
        advanceTo(backend, monday.plusDays(16));
        active(users, 1, 3);
        assertThat(users.retention(SHOP, Period.WEEK, monday.plusDays(20), 3))
                .containsExactly(
                        new Retention(monday, 2, List.of(2L, 1L, 1L)),
                        new Retention(monday.plusDays(7), 1, List.of(1L, 1L)),
                        new Retention(monday.plusDays(14), 0, List.of(0L)));
    }

    @Test
    default void ofManyNotingANewUserOneMakesItsFirstDay() {
        var backend = backend();
        LocalDate today = day(backend);
        Races.race(8, caller -> {
            IntStream.range(0, 25).forEach(i -> active(backend.port(), i));
            return caller;
        });
        assertThat(backend.port().count(SHOP, Days.of(today))).isEqualTo(25);
        assertThat(backend.port().retention(SHOP, Period.DAY, today, 1))
                .containsExactly(new Retention(today, 25, List.of(25L)));
    }

    @Test
    default void whoIsForgottenCountsNowhere() {
        var backend = backend();
        ActiveUsers users = backend.port();
        LocalDate first = day(backend);
        active(users, 1, 2);
        backend.advance(Duration.ofDays(1));
        active(users, 1, 2);
        assertThat(users.forget(SHOP, user(1))).isTrue();
        assertThat(users.forget(SHOP, user(1))).isFalse();
        assertThat(users.daily(SHOP, new Days(first, first.plusDays(1)))).containsExactly(1L, 1L);
        assertThat(users.retention(SHOP, Period.WEEK, first.plusDays(1), 2))
                .anySatisfy(week -> assertThat(week.size()).isEqualTo(1));
        active(users, 1);
        assertThat(users.retention(SHOP, Period.DAY, first.plusDays(1), 2))
                .containsExactly(
                        new Retention(first, 1, List.of(1L, 1L)), new Retention(first.plusDays(1), 1, List.of(1L)));
    }

    @Test
    default void whoComesWhileBeingForgottenIsKnownOrCountsNowhere() {
        var backend = backend();
        ActiveUsers users = backend.port();
        int[] all = IntStream.range(0, 200).toArray();
        active(users, all);
        backend.advance(Duration.ofDays(1));
        Days today = Days.of(day(backend));
        for (int i : all) {
            Races.race(2, caller -> {
                if (caller == 0) {
                    active(users, i);
                } else {
                    users.forget(SHOP, user(i));
                }
                return caller;
            });
        }
        long counted = users.count(SHOP, today);
        assertThat(IntStream.of(all).filter(i -> users.forget(SHOP, user(i))).count())
                .isEqualTo(counted);
        assertThat(users.count(SHOP, today)).isZero();
    }

    @Test
    default void aDayIsRememberedForFourHundred() {
        var backend = backend();
        LocalDate first = day(backend);
        active(backend.port(), 1);
        backend.advance(Duration.ofDays(ActiveUsers.REMEMBERED_DAYS - 1L));
        active(backend.port(), 2);
        assertThat(backend.port().count(SHOP, Days.of(first))).isEqualTo(1);
    }

    @Test
    default void anyTextIsAUserOfItsOwn() {
        var backend = backend();
        OddText.KEYS.forEach(key -> backend.port().active(SHOP, new VisitorId(key)));
        assertThat(backend.port().count(SHOP, Days.of(day(backend)))).isEqualTo(OddText.KEYS.size());
        OddText.KEYS.forEach(key ->
                assertThat(backend.port().forget(SHOP, new VisitorId(key))).isTrue());
        assertThat(backend.port().count(SHOP, Days.of(day(backend)))).isZero();
    }

    @Test
    default void cohortsAreBounded() {
        var backend = backend();
        LocalDate today = day(backend);
        assertThat(backend.port().retention(SHOP, Period.WEEK, today, 31)).hasSize(31);
        assertThatThrownBy(() -> backend.port().retention(SHOP, Period.DAY, today, 32))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> backend.port().retention(SHOP, Period.DAY, today, 0))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void aBackendThatIsDownSaysSo() {
        var backend = backend();
        ActiveUsers users = backend.port();
        Days today = Days.of(day(backend));
        backend.goDown();
        Outages.assertUnavailable(
                () -> active(users, 1),
                () -> users.count(SHOP, today),
                () -> users.daily(SHOP, today),
                () -> users.retention(SHOP, Period.DAY, today.last(), 1),
                () -> users.forget(SHOP, user(1)));
    }

    private static void active(ActiveUsers users, int... numbers) {
        for (int number : numbers) {
            users.active(SHOP, user(number));
        }
    }

    private static VisitorId user(int number) {
        return new VisitorId("cus_" + number);
    }

    private static LocalDate day(Backend<?> backend) {
        return LocalDate.ofInstant(backend.now(), ZoneOffset.UTC);
    }

    private static void advanceTo(Backend<?> backend, LocalDate day) {
        backend.advance(Duration.between(backend.now(), day.atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }
}
