package dev.stoa.application.customer;

import dev.stoa.application.otp.Challenges;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.session.Session;
import java.time.Duration;
import java.time.InstantSource;

/// Changes how a customer can be reached, and thus who can sign in: only soon after signing in, and only to
/// contacts that a passcode for this purpose has proven.
public final class Contacts {

    /// A sign-in is fresh up to and including this age. Rotating a token does not renew it.
    public static final Duration FRESH = Duration.ofMinutes(5);

    private final Customers customers;
    private final Challenges challenges;
    private final InstantSource clock;

    public Contacts(Customers customers, Challenges challenges, InstantSource clock) {
        this.customers = customers;
        this.challenges = challenges;
        this.clock = clock;
    }

    /// Adds what the code proves. The code is used up unless the sign-in is too old.
    public ContactChange add(CustomerId customer, Session session, String challenge, String code) {
        if (!isFresh(session)) {
            return new ContactChange.SignInTooOld();
        }
        return challenges
                .verify(challenge, Purpose.CONTACT, code)
                .<ContactChange>map(proven -> new ContactChange.Allowed(customers.addContact(customer, proven)))
                .orElseGet(ContactChange.CodeRefused::new);
    }

    public ContactChange remove(CustomerId customer, Session session, Recipient contact) {
        return isFresh(session)
                ? new ContactChange.Allowed(customers.removeContact(customer, contact))
                : new ContactChange.SignInTooOld();
    }

    private boolean isFresh(Session session) {
        return Duration.between(session.createdAt(), clock.instant()).compareTo(FRESH) <= 0;
    }
}
