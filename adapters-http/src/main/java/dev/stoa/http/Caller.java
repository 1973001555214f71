package dev.stoa.http;

import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Tier;
import dev.stoa.domain.session.Role;
import dev.stoa.domain.session.SessionId;
import java.util.Set;

/// Who calls. A controller method takes it as a parameter; one that only customers may call takes [Customer].
public sealed interface Caller {

    /// Nobody signed in.
    record Anonymous() implements Caller {}

    /// Roles and tier are those of this moment.
    record Customer(CustomerId id, SessionId session, Set<Role> roles, Tier tier) implements Caller {
        public Customer {
            roles = Set.copyOf(roles);
        }
    }

    /// Somebody who shows the operator key, or came to the console with it.
    record Operator() implements Caller {}

    /// Somebody who may look around in the console.
    record Reader() implements Caller {}
}
