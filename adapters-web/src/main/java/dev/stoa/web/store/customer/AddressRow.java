package dev.stoa.web.store.customer;

import dev.stoa.domain.customer.Address;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One of the customer's addresses in a list.
///
/// @param place all of it but the name, on one line
public record AddressRow(String id, String name, String place) {

    public static AddressRow of(Address address) {
        String place = Stream.of(
                        Stream.of(address.line1()),
                        address.line2().stream(),
                        Stream.of(address.city() + " " + address.postcode(), Country.name(address.country())))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
        return new AddressRow(address.id(), address.name(), place);
    }
}
