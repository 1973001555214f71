package dev.stoa.http.customer;

import dev.stoa.domain.customer.Address;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// One of a customer's addresses.
@Serdeable
record AddressJson(
        String id, String name, String line1, @Nullable String line2, String city, String postcode, String country) {

    static AddressJson of(Address address) {
        return new AddressJson(
                address.id(),
                address.name(),
                address.line1(),
                address.line2().orElse(null),
                address.city(),
                address.postcode(),
                address.country());
    }
}
