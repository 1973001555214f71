package dev.stoa.web.store.catalog;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads prices as people type them into a filter, such as `20` and `19.99`, as minor units of a currency with two
/// decimal places.
final class Prices {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,2})?");

    private Prices() {}

    static boolean isWrong(String typed) {
        return !typed.isBlank() && !FORM.matcher(typed.strip()).matches();
    }

    /// Empty if nothing was typed, or nothing that is a price.
    static OptionalLong minor(String typed) {
        return typed.isBlank() || isWrong(typed)
                ? OptionalLong.empty()
                : OptionalLong.of(new BigDecimal(typed.strip().replace(',', '.'))
                        .movePointRight(2)
                        .longValueExact());
    }
}
