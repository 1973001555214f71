package dev.stoa.application.customer;

import dev.stoa.domain.customer.CustomerId;

/// What a customer has left somewhere beside its record, and that goes when it is erased.
@FunctionalInterface
public interface Traces {

    /// Forgets everything about the customer; doing it again changes nothing.
    void forget(CustomerId customer);
}
