package dev.stoa.web.store.customer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Where parcels go.
///
/// @param code two capital letters of ISO 3166
public record Country(String code, String name) {

    private static final List<Country> ALL = Stream.of(Locale.getISOCountries())
            .map(code -> new Country(code, name(code)))
            .sorted(Comparator.comparing(Country::name))
            .toList();

    /// All, and the one of `code` in any case.
    static List<Country> with(String code) {
        boolean isKnown =
                code.isEmpty() || ALL.stream().anyMatch(each -> each.code().equals(code));
        return isKnown
                ? ALL
                : Stream.concat(Stream.of(new Country(code, name(code))), ALL.stream())
                        .toList();
    }

    /// In English; the code itself if no country has it.
    public static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.UK);
    }
}
