package dev.stoa.postgres.session;

import dev.stoa.domain.session.Attributes;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Attributes as three columns: the names, how many values each has, and all values one after the other.
record Named(List<Map.Entry<String, List<String>>> attributes) {

    static Named of(Attributes attributes) {
        return new Named(List.copyOf(attributes.byName().entrySet()));
    }

    /// @throws dev.stoa.domain.InvalidInputException if there are too many names
    static Attributes read(Row row) throws SQLException {
        List<String> names = row.texts("names");
        List<Long> sizes = row.numbers("sizes");
        List<String> values = row.texts("vals");
        Map<String, List<String>> byName = new HashMap<>();
        int start = 0;
        for (int n = 0; n < names.size(); n++) {
            int end = start + sizes.get(n).intValue();
            byName.put(names.get(n), values.subList(start, end));
            start = end;
        }
        return new Attributes(byName);
    }

    String[] names() {
        return attributes.stream().map(Map.Entry::getKey).toArray(String[]::new);
    }

    Long[] sizes() {
        return attributes.stream().map(each -> (long) each.getValue().size()).toArray(Long[]::new);
    }

    String[] values() {
        return attributes.stream().flatMap(each -> each.getValue().stream()).toArray(String[]::new);
    }
}
