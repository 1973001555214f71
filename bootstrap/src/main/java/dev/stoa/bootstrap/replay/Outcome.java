package dev.stoa.bootstrap.replay;

/// What became of an invoice: exactly one of these.
sealed interface Outcome {

    /// A new order.
    record Placed(Sale sale) implements Outcome {}

    /// The order that an earlier replay placed, answered from its key.
    record Replayed(Sale sale) implements Outcome {}

    /// The order it took back is cancelled or refunded.
    record Cancelled() implements Outcome {}

    /// @param reason a stable word: the shop's problem code, or one of this package
    record Refused(String reason) implements Outcome {}
}
