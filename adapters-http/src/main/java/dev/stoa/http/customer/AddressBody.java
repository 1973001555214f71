package dev.stoa.http.customer;

import dev.stoa.domain.customer.Address;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/// @param country two capital letters of ISO 3166
@Introspected
record AddressBody(
        @Size(min = 1, max = 100) String name,
        @Size(min = 1, max = 200) String line1,
        Optional<@Size(min = 1, max = 200) String> line2,
        @Size(min = 1, max = 100) String city,
        @Size(min = 1, max = 20) String postcode,

        @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters, such as GB")
        String country) {

    Address toAddress(String id) {
        return new Address(id, name, line1, line2, city, postcode, country);
    }
}
