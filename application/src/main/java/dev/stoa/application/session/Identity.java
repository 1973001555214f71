package dev.stoa.application.session;

import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.Sessions;
import dev.stoa.domain.session.TokenHash;
import java.util.Optional;

/// Tells who a token belongs to. Roles and the right to be here are the customer's of this moment, not those of the
/// sign-in: a customer disabled or erased loses all sessions at the next request, even if ending them failed then.
public final class Identity {

    private final Sessions sessions;
    private final Customers customers;

    public Identity(Sessions sessions, Customers customers) {
        this.sessions = sessions;
        this.customers = customers;
    }

    /// Who shows this token; empty if it is no token or its session is dead.
    ///
    /// @throws dev.stoa.domain.BackendException if that cannot be known now
    public Optional<SignedIn> of(String token) {
        return SessionToken.parse(token).map(SessionToken::hash).flatMap(this::of);
    }

    private Optional<SignedIn> of(TokenHash token) {
        return sessions.find(token)
                .filter(session -> !ConsoleKeys.isOfConsole(session.principal()))
                .flatMap(session -> admit(token, session));
    }

    private Optional<SignedIn> admit(TokenHash token, Session session) {
        Optional<Customer> customer = customers
                .find(new CustomerId(session.principal().value()))
                .filter(found -> !found.profile().disabled());
        if (customer.isEmpty()) {
            sessions.revokeAll(session.principal(), Optional.empty());
        }
        return customer.map(found -> new SignedIn(token, session, found));
    }

    /// The principal of a customer's sessions.
    public static Principal principal(CustomerId customer) {
        return new Principal(customer.value());
    }
}
