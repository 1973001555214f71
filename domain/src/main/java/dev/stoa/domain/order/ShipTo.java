package dev.stoa.domain.order;

import dev.stoa.domain.Require;
import java.util.regex.Pattern;

/// Where the parcel goes.
///
/// @param country two capital letters of ISO 3166
public record ShipTo(String name, String line1, String city, String postcode, String country) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public ShipTo {
        Require.text("shipTo.name", name, 1, 100);
        Require.text("shipTo.line1", line1, 1, 200);
        Require.text("shipTo.city", city, 1, 100);
        Require.text("shipTo.postcode", postcode, 1, 20);
        Require.matches("shipTo.country", country, COUNTRY, "two capital letters, such as GB");
    }
}
