package dev.stoa.domain.otp;

import dev.stoa.domain.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecipientTest {

    @ParameterizedTest
    @ValueSource(strings = {"+447700900123", "+44 7700 900123", " +44 (0)7700 900-123 "})
    void aPhoneNumberHasOneForm(String text) {
        assertThat(Recipient.parse(text)).isEqualTo(new Recipient.Phone("+447700900123"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com", "Ann@Example.COM", " ann@example.com "})
    void anEmailAddressHasOneForm(String text) {
        assertThat(Recipient.parse(text)).isEqualTo(new Recipient.Email("ann@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700 900123",
                "+44",
                "+999123456789",
                "ann@",
                "@example.com",
                "ann@localhost",
                "a@b@c.com",
                "???"
            })
    void whatIsNeitherIsRefused(String text) {
        assertThatThrownBy(() -> Recipient.parse(text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void printingHidesMostOfIt() {
        assertThat(Recipient.parse("+447700900123")).hasToString("+44…23");
        assertThat(Recipient.parse("ann@example.com")).hasToString("a…@example.com");
    }
}
