package dev.stoa.domain.coupon;

import dev.stoa.domain.InvalidInputException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CouponTest {

    private static Coupon until(Instant end) {
        return new Coupon(
                new CouponCode("SPRING10"),
                new Discount.Percent(10),
                Optional.empty(),
                Scope.EVERYTHING,
                Optional.empty(),
                Optional.of(end),
                UseLimits.NONE,
                true);
    }

    @Test
    void itsMomentsAreOfWholeMilliseconds() {
        assertThat(until(Instant.parse("2026-12-24T18:00:00.123456789Z")).endsAt())
                .contains(Instant.parse("2026-12-24T18:00:00.123Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59.999Z", "+10000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void itsMomentsAreWhatEveryBackendCanKeep(String end) {
        assertThatThrownBy(() -> until(Instant.parse(end))).isInstanceOf(InvalidInputException.class);
    }
}
