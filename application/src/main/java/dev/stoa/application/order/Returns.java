package dev.stoa.application.order;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.payment.Payment;
import dev.stoa.domain.payment.PaymentGateway;
import dev.stoa.domain.payment.PaymentKey;
import dev.stoa.domain.payment.Payments;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Gives money back at the gateway. A payment that failed goes behind those that did not, so that some which the
/// gateway refuses for good, up to 900, keep nobody else waiting; each process remembers its own.
final class Returns {

    private static final int MOST = 1_000;

    private final Payments payments;
    private final PaymentGateway gateway;

    /// When each of those still due failed last, counted in failures.
    private final Map<PaymentKey, Long> failed = new ConcurrentHashMap<>();

    private final AtomicLong failures = new AtomicLong();

    Returns(Payments payments, PaymentGateway gateway) {
        this.payments = payments;
        this.gateway = gateway;
    }

    /// @param batch how many are tried
    /// @return how many were given back by this call
    int sweep(int batch) {
        List<Payment> due = payments.due(Math.min(MOST, batch + failed.size()));
        failed.keySet().retainAll(due.stream().map(Payment::key).toList());
        Map<PaymentKey, Long> before = Map.copyOf(failed);
        return (int) due.stream()
                .sorted(Comparator.comparing(payment -> before.getOrDefault(payment.key(), 0L)))
                .limit(batch)
                .filter(this::giveBack)
                .count();
    }

    private boolean giveBack(Payment payment) {
        try {
            gateway.giveBack(payment.key(), payment.amount());
            return payments.givenBack(payment.key());
        } catch (BackendException later) {
            failed.put(payment.key(), failures.incrementAndGet());
            return false;
        }
    }
}
