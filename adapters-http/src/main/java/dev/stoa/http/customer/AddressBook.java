package dev.stoa.http.customer;

import dev.stoa.domain.customer.Address;
import dev.stoa.domain.customer.Profile;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What customers do with their addresses. Each change throws a [ProblemException] where it is not possible.
public final class AddressBook {

    private AddressBook() {}

    public static UnaryOperator<Profile> adding(Address address) {
        return profile -> {
            if (profile.addresses().size() == Profile.MAX_ADDRESSES) {
                throw new ProblemException(
                        ProblemCode.RULE_BROKEN, "A customer has up to %d addresses.".formatted(Profile.MAX_ADDRESSES));
            }
            return profile.withAddresses(Stream.concat(profile.addresses().stream(), Stream.of(address))
                    .toList());
        };
    }

    /// @param address instead of the one with its id
    public static UnaryOperator<Profile> replacing(Address address) {
        return known(address.id(), old -> Stream.of(address));
    }

    public static UnaryOperator<Profile> removing(String id) {
        return known(id, old -> Stream.empty());
    }

    private static UnaryOperator<Profile> known(String id, Function<Address, Stream<Address>> change) {
        return profile -> {
            if (profile.addresses().stream().noneMatch(address -> address.id().equals(id))) {
                throw ProblemException.notFound("address " + id);
            }
            return profile.withAddresses(profile.addresses().stream()
                    .flatMap(old -> old.id().equals(id) ? change.apply(old) : Stream.of(old))
                    .toList());
        };
    }
}
