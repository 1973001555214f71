package dev.stoa.domain.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which named attributes to set and which to take away; the others stay as they are, whoever else changes them.
public record AttributeChange(Attributes set, Set<String> remove) {

    public AttributeChange {
        remove = Set.copyOf(remove);
    }

    public static AttributeChange set(String name, List<String> values) {
        return new AttributeChange(new Attributes(Map.of(name, values)), Set.of());
    }

    public static AttributeChange remove(String name) {
        return new AttributeChange(Attributes.NONE, Set.of(name));
    }

    /// @throws dev.stoa.domain.InvalidInputException if there would be too many names
    public Attributes applyTo(Attributes before) {
        Map<String, List<String>> after = new HashMap<>(before.byName());
        after.keySet().removeAll(remove);
        after.putAll(set.byName());
        return new Attributes(after);
    }
}
