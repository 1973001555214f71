package dev.stoa.http.body;

import dev.stoa.domain.InvalidInputException;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Binds one JSON tree onto records, noting every fault instead of stopping at the first.
///
/// A component may be missing if it is `@Nullable`, `Optional` or a collection with a default from the record's own
/// constructor; everything else is required. What fails is bound as null and the record around it is not made.
final class Binding {

    static final int MAX_ITEMS = 100;

    private final Faults faults;
    private final Constraints constraints;

    Binding(Faults faults, Constraints constraints) {
        this.faults = faults;
        this.constraints = constraints;
    }

    <T> @Nullable T record(BeanIntrospection<T> type, JsonNode node, String pointer) {
        if (!node.isObject()) {
            faults.add(pointer, "type", Faults.name(pointer) + " must be an object");
            return null;
        }
        int before = faults.count();
        Argument<?>[] components = type.getConstructorArguments();
        refuseUnknown(components, node, pointer);
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(type, components[i], node, pointer);
        }
        return faults.count() > before ? null : make(type, values, pointer);
    }

    private <T> @Nullable T make(BeanIntrospection<T> type, @Nullable Object[] values, String pointer) {
        try {
            return type.instantiate(false, values);
        } catch (InvalidInputException e) {
            faults.addAll(pointer, e);
            return null;
        }
    }

    private void refuseUnknown(Argument<?>[] components, JsonNode node, String pointer) {
        List<String> known = List.of(components).stream().map(Argument::getName).toList();
        for (Map.Entry<String, JsonNode> field : node.entries()) {
            if (!known.contains(field.getKey())) {
                faults.add(
                        Faults.step(pointer, field.getKey()),
                        "unknown",
                        "there is no field %s, only %s".formatted(field.getKey(), String.join(", ", known)));
            }
        }
    }

    private @Nullable Object component(
            BeanIntrospection<?> owner, Argument<?> component, JsonNode node, String pointer) {
        String place = Faults.step(pointer, component.getName());
        JsonNode given = node.get(component.getName());
        int before = faults.count();
        Object value = given == null || given.isNull() ? absent(component, place) : value(component, given, place);
        if (faults.count() == before) {
            constraints.check(owner.getBeanType(), component, value, place, faults);
        }
        return value;
    }

    private @Nullable Object absent(Argument<?> component, String pointer) {
        if (component.getType() == Optional.class) {
            return Optional.empty();
        }
        if (!component.isNullable()) {
            faults.add(pointer, "required", component.getName() + " is required");
        }
        return null;
    }

    private @Nullable Object value(Argument<?> type, JsonNode node, String pointer) {
        Class<?> raw = type.getType();
        if (raw == Optional.class) {
            return Optional.ofNullable(value(type.getTypeParameters()[0], node, pointer));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            List<@Nullable Object> items = items(type.getTypeParameters()[0], node, pointer);
            return raw.isAssignableFrom(LinkedHashSet.class) && raw != Collection.class
                    ? new LinkedHashSet<>(items)
                    : items;
        }
        if (Map.class.isAssignableFrom(raw)) {
            return entries(type.getTypeParameters()[1], node, pointer);
        }
        return raw.isRecord()
                ? record(BeanIntrospection.getIntrospection(raw), node, pointer)
                : Scalars.read(raw, node, pointer, faults);
    }

    private List<@Nullable Object> items(Argument<?> type, JsonNode node, String pointer) {
        List<@Nullable Object> items = new ArrayList<>();
        if (!node.isArray()) {
            faults.add(pointer, "type", Faults.name(pointer) + " must be an array");
        } else if (node.size() > MAX_ITEMS) {
            tooMany(node, pointer);
        } else {
            for (JsonNode item : node.values()) {
                items.add(value(type, item, pointer + "/" + items.size()));
            }
        }
        return items;
    }

    private void tooMany(JsonNode node, String pointer) {
        faults.add(
                pointer,
                "length",
                "%s has %d items; allowed are 0 to %d".formatted(Faults.name(pointer), node.size(), MAX_ITEMS));
    }

    private Map<String, @Nullable Object> entries(Argument<?> type, JsonNode node, String pointer) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        if (!node.isObject()) {
            faults.add(pointer, "type", Faults.name(pointer) + " must be an object");
        } else if (node.size() > MAX_ITEMS) {
            tooMany(node, pointer);
        } else {
            node.entries()
                    .forEach(each -> entries.put(
                            each.getKey(), value(type, each.getValue(), Faults.step(pointer, each.getKey()))));
        }
        return entries;
    }
}
