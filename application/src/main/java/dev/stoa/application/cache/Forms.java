package dev.stoa.application.cache;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds the form of a type by looking at it once. Collections keep their order and are read as unmodifiable.
final class Forms {

    private Forms() {}

    static Form of(Type type) {
        return of(type, Map.of());
    }

    static Form listOf(Class<?> element) {
        return CollectionForms.list(of(element));
    }

    private static Form of(Type type, Map<TypeVariable<?>, Form> known) {
        Form bound = type instanceof TypeVariable<?> variable ? known.get(variable) : null;
        if (bound != null) {
            return bound;
        }
        return switch (type) {
            case Class<?> plain -> plain(plain);
            case ParameterizedType generic -> generic(generic, known);
            default -> throw new IllegalArgumentException("no form for " + type.getTypeName());
        };
    }

    private static Form plain(Class<?> type) {
        if (type.isEnum()) {
            return ValueForms.enumeration(type);
        }
        if (type.isRecord()) {
            return RecordForms.of(type, part -> of(part, Map.of()));
        }
        if (type.isSealed()) {
            return RecordForms.sealed(type, Forms::plain);
        }
        return switch (type.getName()) {
            case "java.lang.String" -> ValueForms.text();
            case "int", "java.lang.Integer" ->
                new Form("int", (out, v) -> out.writeInt((Integer) v), in -> in.readInt());
            case "long", "java.lang.Long" -> new Form("long", (out, v) -> out.writeLong((Long) v), in -> in.readLong());
            case "double", "java.lang.Double" ->
                new Form("double", (out, v) -> out.writeDouble((Double) v), in -> in.readDouble());
            case "boolean", "java.lang.Boolean" ->
                new Form("boolean", (out, v) -> out.writeBoolean((Boolean) v), in -> in.readBoolean());
            case "java.time.Instant" -> ValueForms.instant();
            case "java.time.Duration" -> ValueForms.duration();
            case "org.joda.money.Money" -> ValueForms.money();
            default -> throw new IllegalArgumentException("no form for " + type.getName());
        };
    }

    private static Form generic(ParameterizedType type, Map<TypeVariable<?>, Form> known) {
        List<Form> parts = new ArrayList<>();
        for (Type part : type.getActualTypeArguments()) {
            parts.add(of(part, known));
        }
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw.isRecord()) {
            Map<TypeVariable<?>, Form> bound = new HashMap<>();
            IntStream.range(0, parts.size()).forEach(i -> bound.put(raw.getTypeParameters()[i], parts.get(i)));
            return RecordForms.of(raw, part -> of(part, bound));
        }
        return switch (raw.getName()) {
            case "java.util.List" -> CollectionForms.list(parts.get(0));
            case "java.util.Set" -> CollectionForms.set(parts.get(0));
            case "java.util.Map" -> CollectionForms.map(parts.get(0), parts.get(1));
            case "java.util.Optional" -> CollectionForms.optional(parts.get(0));
            default -> throw new IllegalArgumentException("no form for " + raw.getName());
        };
    }
}
