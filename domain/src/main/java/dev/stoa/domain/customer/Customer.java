package dev.stoa.domain.customer;

import dev.stoa.domain.otp.Recipient;
import java.time.Instant;
import java.util.List;

/// A customer as it was when it was read.
///
/// @param contacts 1 to 10 verified ways to reach them, in the order they were added; each is one customer's only
/// @param version 1 at creation, one more with each change
public record Customer(CustomerId id, Profile profile, List<Recipient> contacts, long version, Instant createdAt) {

    public static final int MAX_CONTACTS = 10;

    public Customer {
        contacts = List.copyOf(contacts);
    }

    public Customer with(Profile changed) {
        return new Customer(id, changed, contacts, version + 1, createdAt);
    }

    public Customer with(List<Recipient> changed) {
        return new Customer(id, profile, changed, version + 1, createdAt);
    }
}
