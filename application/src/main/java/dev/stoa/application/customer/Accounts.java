package dev.stoa.application.customer;

import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerChange;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.customer.Profile;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Sessions;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes to an account that go beyond its record: its sessions end with the right to have them.
public final class Accounts {

    private final Customers customers;
    private final Sessions sessions;
    private final Carts carts;
    private final List<Traces> traces;

    /// @param traces everything else that an erased customer takes along
    public Accounts(Customers customers, Sessions sessions, Carts carts, List<Traces> traces) {
        this.customers = customers;
        this.sessions = sessions;
        this.carts = carts;
        this.traces = List.copyOf(traces);
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

    /// Changes the profile if it still is at `version`; a disabled customer's sessions end.
    public CustomerChange change(CustomerId id, long version, UnaryOperator<Profile> change) {
        Optional<Customer> found = customers.find(id);
        if (found.isEmpty()) {
            return new CustomerChange.Absent();
        }
        Customer before = found.get();
        if (before.version() != version) {
            return new CustomerChange.Stale(before);
        }
        CustomerChange outcome = customers.change(id, version, change.apply(before.profile()));
        if (outcome instanceof CustomerChange.Changed changed) {
            endSessionsIfDisabled(changed.customer());
        }
        return outcome;
    }

    /// Removes the customer with contacts and addresses, all sessions, the cart and all [Traces]. Orders and credit
    /// stay, as the books demand, under an id that means nobody any more. Whether there was one.
    ///
    /// Traces go first, so that the customer can try again if one cannot be reached, and once more at the end with
    /// what requests under way have left.
    public boolean erase(CustomerId id) {
        traces.forEach(trace -> trace.forget(id));
        boolean erased = customers.erase(id);
        carts.forget(CartId.of(id));
        sessions.revokeAll(new Principal(id.value()), Optional.empty());
        traces.forEach(trace -> trace.forget(id));
        return erased;
    }

    private void endSessionsIfDisabled(Customer customer) {
        if (customer.profile().disabled()) {
            sessions.revokeAll(new Principal(customer.id().value()), Optional.empty());
        }
    }
}
