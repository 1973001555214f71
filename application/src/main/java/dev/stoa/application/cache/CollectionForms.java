package dev.stoa.application.cache;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The forms of what holds other values.
final class CollectionForms {

    private CollectionForms() {}

    static Form optional(Form part) {
        return new Form(
                "optional(" + part.name() + ")",
                (out, v) -> {
                    Optional<?> value = (Optional<?>) v;
                    out.writeBoolean(value.isPresent());
                    if (value.isPresent()) {
                        part.write(out, value.get());
                    }
                },
                in -> in.readBoolean() ? Optional.of(part.read(in)) : Optional.empty());
    }

    static Form list(Form part) {
        return new Form("list(" + part.name() + ")", collection(part), in -> List.copyOf(items(part, in)));
    }

    static Form set(Form part) {
        return new Form(
                "set(" + part.name() + ")",
                collection(part),
                in -> Collections.unmodifiableSet(new LinkedHashSet<>(items(part, in))));
    }

    private static Form.Writer collection(Form part) {
        return (out, v) -> {
            var items = (Collection<?>) v;
            out.writeInt(items.size());
            for (Object item : items) {
                part.write(out, item);
            }
        };
    }

    private static List<Object> items(Form part, DataInputStream in) throws IOException {
        List<Object> items = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            items.add(part.read(in));
        }
        return items;
    }

    static Form map(Form key, Form value) {
        return new Form(
                "map(" + key.name() + "," + value.name() + ")",
                (out, v) -> {
                    collection(key).write(out, ((Map<?, ?>) v).keySet());
                    collection(value).write(out, ((Map<?, ?>) v).values());
                },
                in -> {
                    List<Object> keys = items(key, in);
                    List<Object> values = items(value, in);
                    Map<Object, Object> read = new LinkedHashMap<>();
                    IntStream.range(0, keys.size()).forEach(i -> read.put(keys.get(i), values.get(i)));
                    return Collections.unmodifiableMap(read);
                });
    }
}
