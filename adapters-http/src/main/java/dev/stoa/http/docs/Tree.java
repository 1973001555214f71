package dev.stoa.http.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A JSON document as maps and lists that can be changed.
final class Tree {

    private Tree() {}

    /// A map in this order.
    ///
    /// @param entries keys and values in turns
    static Map<String, Object> of(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put(entries[i].toString(), entries[i + 1]);
        }
        return map;
    }

    /// The map at a key, made if there is none.
    static Map<String, Object> map(Map<String, Object> parent, String key) {
        return asMap(parent.computeIfAbsent(key, unused -> new LinkedHashMap<String, Object>()));
    }

    static List<Object> list(Map<String, Object> parent, String key) {
        return asList(parent.computeIfAbsent(key, unused -> new ArrayList<>()));
    }

    /// The maps of a list.
    static List<Map<String, Object>> maps(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().filter(Map.class::isInstance).map(Tree::asMap).toList()
                : List.of();
    }

    /// Visits every map from the outside in.
    static void each(@Nullable Object node, Consumer<Map<String, Object>> visitor) {
        if (node instanceof Map<?, ?>) {
            Map<String, Object> map = asMap(node);
            visitor.accept(map);
            new ArrayList<>(map.values()).forEach(child -> each(child, visitor));
        } else if (node instanceof List<?> items) {
            items.forEach(child -> each(child, visitor));
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> asList(Object node) {
        return (List<Object>) node;
    }
}
