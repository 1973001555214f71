package dev.stoa.domain.coupon;

import dev.stoa.domain.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CouponCodeTest {

    @Test
    void aCodeIsTheSameInWhateverCaseItIsTyped() {
        assertThat(new CouponCode("Welcome10")).isEqualTo(new CouponCode("WELCOME10"));
        assertThat(new CouponCode("größe")).hasToString("GRÖSSE");
    }

    @Test
    void aNewCodeIsOfWhatEverybodyCanType() {
        assertThat(CouponCode.ofNew("spring_10-b")).isEqualTo(new CouponCode("SPRING_10-B"));
        assertThat(CouponCode.ofNew("A".repeat(40)).value()).hasSize(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "<b>x</b>", "größe", "TEN\u200b", "12345678901234567890123456789012345678901"})
    void anythingElseIsNoNewCode(String typed) {
        assertThatThrownBy(() -> CouponCode.ofNew(typed))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("code must be 1 to 40 letters of A to Z, digits, - and _");
    }
}
