package dev.stoa.domain.session;

import dev.stoa.domain.Require;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Small named lists kept with a session, such as the products last viewed.
///
/// At most 16 names of 1 to 64 characters, each with at most 50 texts of 1 to 200 characters.
public record Attributes(Map<String, List<String>> byName) {

    public static final int MAX_NAMES = 16;
    public static final int MAX_VALUES = 50;
    public static final int MAX_LENGTH = 200;
    public static final Attributes NONE = new Attributes(Map.of());

    public Attributes {
        Require.range("attribute names", byName.size(), 0, MAX_NAMES);
        byName = byName.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        e -> Require.text("attribute name", e.getKey(), 1, 64), e -> values(e.getKey(), e.getValue())));
    }

    /// The values under `name`; none if it is absent.
    public List<String> get(String name) {
        return byName.getOrDefault(name, List.of());
    }

    private static List<String> values(String name, List<String> values) {
        values.forEach(value -> Require.text(name, value, 1, MAX_LENGTH));
        return Require.atMost(name, values, MAX_VALUES);
    }
}
