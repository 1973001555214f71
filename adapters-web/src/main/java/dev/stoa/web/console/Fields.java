package dev.stoa.web.console;

import dev.stoa.domain.Fault;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.web.Form;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a form field by field, so that all that is wrong with it is said at once, in words for people.
final class Fields {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}([.][0-9]{1,4})?");

    private static final int SHOWN = 60;

    private final Form form;
    private final List<Fault> faults = new ArrayList<>();

    Fields(Form form) {
        this.form = form;
    }

    /// What a field says that may be left out; empty if that is wrong.
    ///
    /// @param wrong what to say then
    <T> Optional<T> read(String field, String wrong, Function<String, T> make) {
        return form.has(field) ? made(field, form.text(field), wrong, make) : Optional.empty();
    }

    /// What a field says that must not be left out; empty if that is wrong.
    ///
    /// @param missing what to say if it was
    <T> Optional<T> need(String field, String missing, String wrong, Function<String, T> make) {
        if (!form.has(field)) {
            fault(field, missing);
        }
        return read(field, wrong, make);
    }

    /// What each part of a field says.
    ///
    /// @param between a regular expression of what stands between two
    /// @param wrong what to say of a part that is wrong, with `%s` for its beginning
    <T> Set<T> parts(String field, String between, String wrong, Function<String, T> make) {
        return Stream.of(form.text(field).split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> made(field, part, wrong.formatted(beginning(part)), make).stream())
                .collect(Collectors.toSet());
    }

    /// Enough of a text to know it by.
    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private <T> Optional<T> made(String field, String text, String wrong, Function<String, T> make) {
        try {
            return Optional.of(make.apply(text));
        } catch (InvalidInputException | ArithmeticException | DateTimeException | IllegalArgumentException e) {
            fault(field, wrong);
            return Optional.empty();
        }
    }

    /// Notes what no field says alone.
    void fault(String field, String message) {
        faults.add(new Fault(field, "format", message));
    }

    /// What the fields make together.
    ///
    /// @throws InvalidInputException with all that is wrong with them
    <T> T whole(Supplier<T> make) {
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return make.get();
    }

    /// A whole number between these, both included.
    ///
    /// @throws IllegalArgumentException if the text is none
    static long count(String text, long least, long most) {
        if (!WHOLE.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        long count = Long.parseLong(text);
        if (count < least || count > most) {
            throw new IllegalArgumentException(text);
        }
        return count;
    }

    /// A number of digits and at most one point between them. No exponents: `1e600000000` would be written out.
    ///
    /// @throws IllegalArgumentException if the text is none
    static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }
}
