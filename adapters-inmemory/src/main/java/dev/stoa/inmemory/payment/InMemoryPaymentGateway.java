package dev.stoa.inmemory.payment;

import dev.stoa.domain.payment.Authorisation;
import dev.stoa.domain.payment.PaymentGateway;
import dev.stoa.domain.payment.PaymentKey;
import dev.stoa.domain.payment.PaymentMethod;
import dev.stoa.inmemory.ExpiringMap;
import dev.stoa.inmemory.Memory;
import java.time.Duration;
import org.joda.money.Money;

/// The built-in test gateway: moves no money, and behaves as the payment's token says.
///
/// | token | behaviour |
/// |---|---|
/// | `decline` | refuses |
/// | `timeout` | takes the money and gives no answer; a later query says so |
/// | `duplicate` | works through the request twice, as after a repeated message, and takes the money once |
/// | anything else | approves |
///
/// Remembers a key for 30 days.
public final class InMemoryPaymentGateway implements PaymentGateway {

    private static final Duration MEMORY = Duration.ofDays(30);

    private record Charge(Authorisation state, long endMillis) {}

    private final Memory memory;
    private final ExpiringMap<PaymentKey, Charge> charges;

    public InMemoryPaymentGateway(Memory memory, int capacity) {
        this.memory = memory;
        this.charges = new ExpiringMap<>(memory, "charges", Charge::endMillis, capacity);
    }

    @Override
    public Authorisation authorise(PaymentKey key, PaymentMethod method, Money amount) {
        return switch (method.token()) {
            case "decline" -> once(key, Authorisation.DECLINED);
            case "timeout" -> {
                once(key, Authorisation.APPROVED);
                yield Authorisation.UNKNOWN;
            }
            case "duplicate" -> {
                once(key, Authorisation.APPROVED);
                yield once(key, Authorisation.APPROVED);
            }
            default -> once(key, Authorisation.APPROVED);
        };
    }

    private Authorisation once(PaymentKey key, Authorisation first) {
        Charge charge = charges.compute(key, (same, known) -> known == null ? charge(first) : known);
        return charge == null ? Authorisation.ABSENT : charge.state();
    }

    @Override
    public Authorisation query(PaymentKey key) {
        Charge charge = charges.get(key);
        return charge == null ? Authorisation.ABSENT : charge.state();
    }

    @Override
    public void giveBack(PaymentKey key, Money amount) {
        charges.compute(key, (same, known) -> charge(Authorisation.RETURNED));
    }

    private Charge charge(Authorisation state) {
        return new Charge(state, memory.nowMillis() + MEMORY.toMillis());
    }
}
