package dev.stoa.domain.payment;

/// What a gateway says about a payment.
public enum Authorisation {
    /// It has the money.
    APPROVED,
    /// It will not pay.
    DECLINED,
    /// It gave no answer in time, or has not decided: the money may or may not have been taken.
    UNKNOWN,
    /// It was never asked about this key.
    ABSENT,
    /// The payment was let go or sent back.
    RETURNED
}
