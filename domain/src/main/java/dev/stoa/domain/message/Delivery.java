package dev.stoa.domain.message;

/// What became of a message that was handed over.
public sealed interface Delivery {

    /// A gateway took it and does the rest.
    record Accepted() implements Delivery {}

    /// It will not reach this recipient, today or tomorrow: there is no such mailbox, or nobody wants this message
    /// there.
    /// Sending it again is no use.
    ///
    /// @param reason for people; names neither the recipient nor the text
    record Rejected(String reason) implements Delivery {}
}
