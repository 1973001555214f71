package dev.stoa.domain.payment;

import java.util.List;

/// What the shop still has to give back at the gateway. Orders change payments themselves, in the step that changes
/// the order. All methods throw [dev.stoa.domain.BackendException] when the backend is down.
public interface Payments {

    /// Payments to be voided or refunded, longest waiting first.
    ///
    /// @param limit 1 to 1,000
    List<Payment> due(int limit);

    /// Records that the gateway has voided or refunded: [PaymentState#VOID_DUE] becomes [PaymentState#VOIDED] and
    /// [PaymentState#REFUND_DUE] becomes [PaymentState#REFUNDED]. True for the one caller whose call did it.
    boolean givenBack(PaymentKey key);
}
