package dev.stoa.domain.customer;

import dev.stoa.domain.Require;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where parcels can go.
///
/// @param id `adr_` and a UUIDv7; distinct among a customer's addresses
/// @param country two capital letters of ISO 3166
public record Address(
        String id, String name, String line1, Optional<String> line2, String city, String postcode, String country) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Address {
        Require.key("address id", id);
        Require.text("name", name, 1, 100);
        Require.text("line1", line1, 1, 200);
        line2.ifPresent(line -> Require.text("line2", line, 1, 200));
        Require.text("city", city, 1, 100);
        Require.text("postcode", postcode, 1, 20);
        Require.matches("country", country, COUNTRY, "two capital letters, such as GB");
    }
}
