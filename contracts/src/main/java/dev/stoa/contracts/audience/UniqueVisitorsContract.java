package dev.stoa.contracts.audience;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.audience.Days;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.domain.audience.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [UniqueVisitors] does.
public interface UniqueVisitorsContract {

    Population SHOP = new Population("visitors");

    Backend<UniqueVisitors> backend();

    @Test
    default void comingAgainCountsOnce() {
        var backend = backend();
        UniqueVisitors visitors = backend.port();
        for (int i = 0; i < 30; i++) {
            visitors.visited(SHOP, visitor(i % 10));
        }
        assertThat(visitors.estimate(SHOP, today(backend))).isEqualTo(10);
    }

    @Test
    default void whoNobodySawIsNobody() {
        var backend = backend();
        backend.port().visited(new Population("others"), visitor(1));
        assertThat(backend.port().estimate(SHOP, today(backend))).isZero();
    }

    @Test
    default void aDayEndsAtMidnightInUtcToTheMillisecond() {
        var backend = backend();
        UniqueVisitors visitors = backend.port();
        LocalDate first = day(backend);
        Instant midnight = first.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        backend.advance(Duration.between(backend.now(), midnight).minusMillis(1));
        visitors.visited(SHOP, visitor(1));
        backend.advance(Duration.ofMillis(1));
        visitors.visited(SHOP, visitor(2));
        visitors.visited(SHOP, visitor(3));
        assertThat(visitors.estimate(SHOP, Days.of(first))).isEqualTo(1);
        assertThat(visitors.estimate(SHOP, Days.of(first.plusDays(1)))).isEqualTo(2);
    }

    @Test
    default void aSpanCountsWhoCameOnSeveralDaysOnce() {
        var backend = backend();
        UniqueVisitors visitors = backend.port();
        LocalDate first = day(backend);
        for (int day = 0; day < 3; day++) {
            for (int i = day; i < day + 5; i++) {
                visitors.visited(SHOP, visitor(i));
            }
            backend.advance(Duration.ofDays(1));
        }
        Days all = new Days(first, first.plusDays(2));
        assertThat(visitors.estimates(SHOP, List.of(Days.of(first), all, Days.of(first.plusDays(9)))))
                .containsExactly(5L, 7L, 0L);
    }

    @Test
    default void theEstimateIsWithinItsBounds() {
        var backend = backend();
        UniqueVisitors visitors = backend.port();
        IntStream.range(0, 99).forEach(i -> visitors.visited(SHOP, visitor(i)));
        assertThat(visitors.estimate(SHOP, today(backend))).isCloseTo(99, Offset.offset(2L));
        IntStream.range(99, 2_000).forEach(i -> visitors.visited(SHOP, visitor(i)));
        assertThat(visitors.estimate(SHOP, today(backend))).isCloseTo(2_000, Offset.offset(50L));
    }

    @Test
    default void ofManySeeingTheSameAtOnceAllAreOne() {
        var backend = backend();
        Races.race(8, caller -> {
            IntStream.range(0, 20).forEach(i -> backend.port().visited(SHOP, visitor(i)));
            return caller;
        });
        assertThat(backend.port().estimate(SHOP, today(backend))).isEqualTo(20);
    }

    @Test
    default void aDayIsRememberedForFourHundred() {
        var backend = backend();
        UniqueVisitors visitors = backend.port();
        Days first = today(backend);
        visitors.visited(SHOP, visitor(1));
        backend.advance(Duration.ofDays(UniqueVisitors.REMEMBERED_DAYS - 1L));
        visitors.visited(SHOP, visitor(2));
        assertThat(visitors.estimate(SHOP, first)).isEqualTo(1);
    }

    @Test
    default void anyTextIsAVisitorOfItsOwn() {
        var backend = backend();
        OddText.KEYS.forEach(key -> backend.port().visited(SHOP, new VisitorId(key)));
        assertThat(backend.port().estimate(SHOP, today(backend))).isCloseTo(OddText.KEYS.size(), Offset.offset(1L));
    }

    @Test
    default void tooManySpansAreRefused() {
        var backend = backend();
        Days today = today(backend);
        assertThatThrownBy(() -> backend.port().estimates(SHOP, Collections.nCopies(101, today)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> backend.port().estimates(SHOP, List.of())).isInstanceOf(InvalidInputException.class);
        assertThat(backend.port().estimates(SHOP, Collections.nCopies(100, today)))
                .hasSize(100);
    }

    @Test
    default void aBackendThatIsDownSaysSo() {
        var backend = backend();
        UniqueVisitors visitors = backend.port();
        Days today = today(backend);
        backend.goDown();
        Outages.assertUnavailable(
                () -> visitors.visited(SHOP, visitor(1)),
                () -> visitors.estimate(SHOP, today),
                () -> visitors.estimates(SHOP, List.of(today)));
    }

    private static VisitorId visitor(int number) {
        return new VisitorId("vis_" + number);
    }

    private static LocalDate day(Backend<?> backend) {
        return LocalDate.ofInstant(backend.now().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    private static Days today(Backend<?> backend) {
        return Days.of(day(backend));
    }
}
