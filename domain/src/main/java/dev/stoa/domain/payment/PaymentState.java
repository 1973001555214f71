package dev.stoa.domain.payment;

/// Where a payment stands.
public enum PaymentState {
    /// The gateway is to be asked, or has been asked and has not answered.
    REQUESTED,
    /// The gateway took the money and the order is paid.
    CAPTURED,
    /// The order was given up before it was paid; whatever the gateway took or will take must be let go.
    VOID_DUE,
    /// Nothing was taken in the end.
    VOIDED,
    /// The order was paid and is off; the money must go back.
    REFUND_DUE,
    /// The money went back.
    REFUNDED
}
