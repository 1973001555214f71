package dev.stoa.domain.payment;

import java.time.Instant;
import org.joda.money.Money;

/// Money that an order waits for, has got, or gives back.
public record Payment(PaymentKey key, PaymentMethod method, Money amount, PaymentState state, Instant changedAt) {

    public Payment in(PaymentState next, Instant now) {
        return new Payment(key, method, amount, next, now);
    }
}
