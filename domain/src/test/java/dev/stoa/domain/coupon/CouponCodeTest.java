package dev.stoa.domain.coupon;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CouponCodeTest {

    @Test
    void aCodeIsTheSameInWhateverCaseItIsTyped() {
        assertThat(new CouponCode("Welcome10")).isEqualTo(new CouponCode("WELCOME10"));
        assertThat(new CouponCode("größe")).hasToString("GRÖSSE");
    }
}
