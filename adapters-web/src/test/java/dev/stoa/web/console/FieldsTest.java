package dev.stoa.web.console;

import java.time.Duration;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class FieldsTest {

    @Test
    void anAmountIsMoreThanNothing() {
        assertThat(CouponForms.amount("12.50", CurrencyUnit.GBP)).isEqualTo(Money.parse("GBP 12.50"));
        assertThatThrownBy(() -> CouponForms.amount("0.00", CurrencyUnit.GBP))
                .isInstanceOf(NumberFormatException.class);
    }

    /// The last one has so many digits that to write them out would keep the process busy for hours.
    @ParameterizedTest
    @ValueSource(strings = {"-5", "1e3", "0x10", "1e600000000"})
    void whatIsNotWrittenAsAnAmountIsRefusedAtOnce(String text) {
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> assertThatThrownBy(() -> CouponForms.amount(text, CurrencyUnit.GBP))
                        .isInstanceOf(NumberFormatException.class));
    }
}
