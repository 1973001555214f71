package dev.stoa.application.customer;

import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerChange;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.customer.Profile;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Sessions;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes to an account that go beyond its record: its sessions end with the right to have them.
public final class Accounts {

    private final Customers customers;
    private final Sessions sessions;

    public Accounts(Customers customers, Sessions sessions) {
        this.customers = customers;
        this.sessions = sessions;
    }

    /// Changes the profile whatever its version, trying again while others change it too; a disabled customer's
    /// sessions end. Empty if there is no such customer.
    public Optional<Customer> change(CustomerId id, UnaryOperator<Profile> change) {
        Optional<Customer> found = customers.find(id);
        while (found.isPresent()) {
            Customer before = found.get();
            switch (customers.change(id, before.version(), change.apply(before.profile()))) {
                case CustomerChange.Changed changed -> {
                    endSessionsIfDisabled(changed.customer());
                    return Optional.of(changed.customer());
                }
                case CustomerChange.Stale stale -> found = Optional.of(stale.current());
                case CustomerChange.Absent absent -> found = Optional.empty();
                case CustomerChange.Taken taken -> found = customers.find(id);
                case CustomerChange.Bounds bounds -> found = customers.find(id);
            }
        }
        return found;
    }

    /// Removes the customer and all sessions. Whether there was one.
    public boolean erase(CustomerId id) {
        boolean erased = customers.erase(id);
        sessions.revokeAll(new Principal(id.value()), Optional.empty());
        return erased;
    }

    private void endSessionsIfDisabled(Customer customer) {
        if (customer.profile().disabled()) {
            sessions.revokeAll(new Principal(customer.id().value()), Optional.empty());
        }
    }
}
