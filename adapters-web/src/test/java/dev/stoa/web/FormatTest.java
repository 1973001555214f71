package dev.stoa.web;

import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormatTest {

    @Test
    void moneyHasItsSymbolItsSignAndTheDecimalsOfItsCurrency() {
        assertThat(Format.money(Money.parse("GBP 1048.00"))).isEqualTo("£1,048.00");
        assertThat(Format.money(Money.parse("GBP -5.00"))).isEqualTo("−£5.00");
        assertThat(Format.money(Money.parse("CHF 12.50"))).isEqualTo("CHF\u00a012.50");
        assertThat(Format.money(Money.parse("JPY 1200"))).endsWith("1,200");
    }

    @Test
    void timesAreInUtc() {
        Instant moment = Instant.parse("2026-11-21T13:05:09Z");
        assertThat(Format.day(moment)).isEqualTo("21 Nov 2026");
        assertThat(Format.moment(moment)).isEqualTo("21 Nov 2026, 13:05 UTC");
    }

    @Test
    void oneThingIsNoThings() {
        assertThat(Format.count(1, "item", "items")).isEqualTo("1 item");
        assertThat(Format.count(0, "item", "items")).isEqualTo("0 items");
        assertThat(Format.count(1_204, "item", "items")).isEqualTo("1,204 items");
    }

    @Test
    void whatLastsIsSaidInItsLargestUnit() {
        assertThat(Format.left(Duration.ofHours(47))).isEqualTo("1 day");
        assertThat(Format.left(Duration.ofMinutes(130))).isEqualTo("2 hours");
        assertThat(Format.left(Duration.ofSeconds(5))).isEqualTo("1 minute");
    }

    @Test
    void whenToTryAgainIsSaidAsPeopleDo() {
        assertThat(Format.soon(Duration.ofMillis(10))).isEqualTo("in 1 second");
        assertThat(Format.soon(Duration.ofSeconds(119))).isEqualTo("in 119 seconds");
        assertThat(Format.soon(Duration.ofSeconds(121))).isEqualTo("in 3 minutes");
        assertThat(Format.soon(Duration.ofSeconds(3_310))).isEqualTo("in about an hour");
        assertThat(Format.soon(Duration.ofHours(5))).isEqualTo("in about 5 hours");
    }

    @Test
    void aReasonBecomesASentence() {
        assertThat(Format.sentence("there is no such coupon")).isEqualTo("There is no such coupon.");
    }
}
