package dev.stoa.domain.customer;

/// What became of a change to a customer. Only [Changed] changed anything.
public sealed interface CustomerChange {

    record Changed(Customer customer) implements CustomerChange {}

    /// Somebody changed the customer before; this is how it is now.
    record Stale(Customer current) implements CustomerChange {}

    /// The contact is another customer's.
    record Taken() implements CustomerChange {}

    /// The customer would have more than the most or less than one contact.
    record Bounds() implements CustomerChange {}

    record Absent() implements CustomerChange {}
}
