package dev.stoa.web.console;

import dev.stoa.http.audit.Audit;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the audit holds of a form: what was asked for with it, of URLs only the host. Whether that was done the
/// page said that answered.
final class Asked {

    private static final Set<String> LEFT_OUT = Set.of("csrf", "back", "key");

    private Asked() {}

    static Map<String, SortedMap<String, String>> of(Map<String, String> fields) {
        SortedMap<String, String> asked = new TreeMap<>(fields);
        asked.keySet().removeAll(LEFT_OUT);
        asked.values().removeIf(String::isEmpty);
        asked.computeIfPresent("url", (field, url) -> Audit.masked(url));
        return Map.of("asked", asked);
    }
}
