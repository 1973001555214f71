package dev.stoa.web.console;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.otp.Recipient;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Finds the customer whom somebody means.
@Singleton
final class CustomerSearch {

    private final Customers customers;

    CustomerSearch(Customers customers) {
        this.customers = customers;
    }

    /// @param asked an id, an email address or a phone number
    Optional<Customer> find(String asked) {
        Optional<Customer> byId = customers.find(new CustomerId(asked));
        if (byId.isPresent()) {
            return byId;
        }
        try {
            return customers.findByContact(Recipient.parse(asked));
        } catch (InvalidInputException noContact) {
            return Optional.empty();
        }
    }
}
