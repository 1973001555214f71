package dev.stoa.web.store.order;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Where parcels go.
///
/// @param code two capital letters of ISO 3166
public record Country(String code, String name) {

    static final List<Country> ALL = Stream.of(Locale.getISOCountries())
            .map(code -> new Country(code, name(code)))
            .sorted(Comparator.comparing(Country::name))
            .toList();

    /// In English; the code itself if no country has it.
    static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.UK);
    }
}
