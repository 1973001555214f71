package dev.stoa.domain.customer;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.otp.Recipient;
import java.util.Optional;

/// The customers: the system of record.
///
/// All methods throw [dev.stoa.domain.BackendException] when the backend is down.
public interface Customers {

    /// The customer whose contact this is, created if there is none, in one step: of N racing first sign-ins with
    /// one contact all get the same customer.
    ///
    /// @param contact already verified
    /// @param ifNew the id of the new customer; forgotten if there is one
    Customer findOrCreate(Recipient contact, CustomerId ifNew);

    Optional<Customer> find(CustomerId id);

    /// The customer whose contact this is.
    Optional<Customer> findByContact(Recipient contact);

    /// Replaces the profile if the customer still has `version`. Of N racing changes of one version exactly one
    /// wins, the others are [CustomerChange.Stale].
    CustomerChange change(CustomerId id, long version, Profile profile);

    /// Adds a verified contact in one step with checking that it is nobody else's; one the customer has already
    /// changes nothing. Of N customers racing for one contact exactly one gets it.
    CustomerChange addContact(CustomerId id, Recipient contact);

    /// Removes a contact, never the last one; one the customer has not changes nothing. It is free for others at
    /// once.
    CustomerChange removeContact(CustomerId id, Recipient contact);

    /// Removes the customer and everything known about them, and frees their contacts, in one step. Whether there
    /// was one. The same contact signing in later gets a new customer.
    boolean erase(CustomerId id);

    /// Customers by id descending in byte order: newest first, for ids sort by birth.
    Page<Customer> page(PageRequest page);
}
