package dev.stoa.domain.customer;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.session.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be changed about a customer.
///
/// @param name what to call them, up to 100 characters
/// @param addresses at most 20, the preferred one first
/// @param disabled a disabled customer has no session and gets none
public record Profile(Optional<String> name, List<Address> addresses, Tier tier, Set<Role> roles, boolean disabled) {

    public static final int MAX_ADDRESSES = 20;
    public static final Profile NEW =
            new Profile(Optional.empty(), List.of(), Tier.STANDARD, Set.of(Role.CUSTOMER), false);

    public Profile {
        name.ifPresent(text -> Require.text("name", text, 1, 100));
        addresses = Require.atMost("addresses", addresses, MAX_ADDRESSES);
        roles = Set.copyOf(roles);
        if (addresses.stream().map(Address::id).distinct().count() < addresses.size()) {
            throw new InvalidInputException("addresses", "duplicate", "two addresses have the same id");
        }
        if (roles.contains(Role.OPERATOR)) {
            throw new InvalidInputException("roles", "range", "a customer is never an operator");
        }
    }

    public Profile withName(Optional<String> changed) {
        return new Profile(changed, addresses, tier, roles, disabled);
    }

    public Profile withAddresses(List<Address> changed) {
        return new Profile(name, changed, tier, roles, disabled);
    }

    public Profile withTier(Tier changed) {
        return new Profile(name, addresses, changed, roles, disabled);
    }

    public Profile withRoles(Set<Role> changed) {
        return new Profile(name, addresses, tier, changed, disabled);
    }

    public Profile withDisabled(boolean changed) {
        return new Profile(name, addresses, tier, roles, changed);
    }
}
