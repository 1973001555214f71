package dev.stoa.contracts.payment;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.payment.Authorisation;
import dev.stoa.domain.payment.PaymentGateway;
import dev.stoa.domain.payment.PaymentKey;
import dev.stoa.domain.payment.PaymentMethod;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every [PaymentGateway] must do, shown with the tokens of its test mode.
public interface PaymentGatewayContract {

    /// A fresh gateway that was never asked.
    Backend<PaymentGateway> backend();

    PaymentKey KEY = new PaymentKey("ord_1:1");
    Money PRICE = Money.ofMinor(CurrencyUnit.GBP, 1299);

    static Authorisation authorise(PaymentGateway gateway, PaymentKey key, String token) {
        return gateway.authorise(key, new PaymentMethod("test", token), PRICE);
    }

    @Test
    default void approvalsAndRefusalsAreRemembered() {
        PaymentGateway gateway = backend().port();
        assertThat(gateway.query(KEY)).isEqualTo(Authorisation.ABSENT);
        assertThat(authorise(gateway, KEY, "approve")).isEqualTo(Authorisation.APPROVED);
        assertThat(gateway.query(KEY)).isEqualTo(Authorisation.APPROVED);
        PaymentKey other = new PaymentKey("ord_2:1");
        assertThat(authorise(gateway, other, "decline")).isEqualTo(Authorisation.DECLINED);
        assertThat(gateway.query(other)).isEqualTo(Authorisation.DECLINED);
    }

    @Test
    default void aTimeoutSaysNothingAndAQueryTellsLater() {
        PaymentGateway gateway = backend().port();
        assertThat(authorise(gateway, KEY, "timeout")).isEqualTo(Authorisation.UNKNOWN);
        assertThat(gateway.query(KEY)).isEqualTo(Authorisation.APPROVED);
    }

    @Test
    default void aKeyIsAnsweredAsTheFirstTime() {
        PaymentGateway gateway = backend().port();
        assertThat(authorise(gateway, KEY, "decline")).isEqualTo(Authorisation.DECLINED);
        assertThat(authorise(gateway, KEY, "approve")).isEqualTo(Authorisation.DECLINED);
        assertThat(authorise(gateway, new PaymentKey("other"), "duplicate")).isEqualTo(Authorisation.APPROVED);
    }

    @Test
    default void whatWasGivenBackIsNeverTakenAgain() {
        PaymentGateway gateway = backend().port();
        authorise(gateway, KEY, "approve");
        gateway.giveBack(KEY, PRICE);
        gateway.giveBack(KEY, PRICE);
        assertThat(authorise(gateway, KEY, "approve")).isEqualTo(Authorisation.RETURNED);
        PaymentKey late = new PaymentKey("late");
        gateway.giveBack(late, PRICE);
        assertThat(authorise(gateway, late, "approve")).isEqualTo(Authorisation.RETURNED);
    }

    @Test
    default void callersRacingWithOneKeyHearOneAnswer() {
        PaymentGateway gateway = backend().port();
        List<Authorisation> answers = Races.race(16, i -> authorise(gateway, KEY, i % 2 == 0 ? "approve" : "decline"));
        assertThat(answers).allMatch(answers.getFirst()::equals);
    }

    @Test
    default void oddKeysAreKeptApart() {
        PaymentGateway gateway = backend().port();
        for (String odd : OddText.KEYS) {
            assertThat(gateway.query(new PaymentKey(odd))).as(odd).isEqualTo(Authorisation.ABSENT);
            authorise(gateway, new PaymentKey(odd), "approve");
        }
    }

    @Test
    default void aGatewayThatCannotBeReachedSaysSo() {
        Backend<PaymentGateway> backend = backend();
        backend.goDown();
        PaymentGateway gateway = backend.port();
        Outages.assertUnavailable(
                () -> authorise(gateway, KEY, "approve"), () -> gateway.query(KEY), () -> gateway.giveBack(KEY, PRICE));
    }
}
