package dev.stoa.application.catalog.feed;

import dev.stoa.domain.Fault;
import dev.stoa.domain.InvalidInputException;
import java.util.Locale;
import java.util.Map;

/// One record of a feed.
sealed interface Row {

    /// The line it begins on.
    long line();

    /// @param fields by column name in lower case, stripped; a missing field is absent or empty
    record Fields(long line, Map<String, String> fields) implements Row {

        /// The field's text, empty if there is none.
        String text(String column) {
            return fields.getOrDefault(column.toLowerCase(Locale.ROOT), "");
        }

        String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw new InvalidInputException(column, "required", column + " is missing");
            }
            return text;
        }
    }

    /// A record that cannot be read.
    record Broken(long line, Fault fault) implements Row {}
}
