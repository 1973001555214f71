package dev.stoa.http.customer;

import dev.stoa.application.customer.Accounts;
import dev.stoa.application.customer.ContactChange;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerChange;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Profile;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/// Changes customers as the routes want it: to the version that `If-Match` names, or else to the latest.
@Singleton
final class CustomerDesk {

    private final Accounts accounts;

    CustomerDesk(Accounts accounts) {
        this.accounts = accounts;
    }

    Customer change(CustomerId id, Preconditions preconditions, UnaryOperator<Profile> change) {
        var expected = preconditions.ifMatch();
        if (expected.isEmpty()) {
            return accounts.change(id, change).orElseThrow(() -> absent(id));
        }
        CustomerChange outcome = accounts.change(id, expected.getAsLong(), change);
        if (outcome instanceof CustomerChange.Stale) {
            throw preconditions.stale();
        }
        return orThrow(id, outcome);
    }

    static Customer orThrow(CustomerId id, ContactChange outcome) {
        return switch (outcome) {
            case ContactChange.Allowed allowed -> orThrow(id, allowed.change());
            case ContactChange.SignInTooOld old ->
                throw new ProblemException(
                        ProblemCode.SIGN_IN_TOO_OLD, "Contacts are changed within five minutes of signing in.");
            case ContactChange.CodeRefused refused ->
                throw new ProblemException(
                        ProblemCode.PASSCODE_REFUSED, "Ask for another passcode with purpose contact.");
        };
    }

    private static Customer orThrow(CustomerId id, CustomerChange outcome) {
        return switch (outcome) {
            case CustomerChange.Changed changed -> changed.customer();
            case CustomerChange.Stale stale ->
                throw new ProblemException(ProblemCode.CONFLICT, "The customer was changed at the same time.");
            case CustomerChange.Taken taken ->
                throw new ProblemException(ProblemCode.CONTACT_TAKEN, "Another customer signs in with this contact.");
            case CustomerChange.Bounds bounds ->
                throw new ProblemException(
                        ProblemCode.RULE_BROKEN, "A customer has 1 to %d contacts.".formatted(Customer.MAX_CONTACTS));
            case CustomerChange.Absent absent -> throw absent(id);
        };
    }

    static ProblemException absent(CustomerId id) {
        return ProblemException.notFound("customer " + id);
    }
}
