package dev.stoa.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The array a script returned.
///
/// @param items `byte[]`, `Long` or a list of such; null where the script had `false`
public record Reply(List<?> items) {

    public int size() {
        return items.size();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public boolean has(int at) {
        return at < items.size() && items.get(at) != null;
    }

    public byte[] bytes(int at) {
        return (byte[]) items.get(at);
    }

    public String text(int at) {
        return new String(bytes(at), StandardCharsets.UTF_8);
    }

    /// An integer, or a text that holds one: beyond 2^53 and for times scripts answer with `%.0f`.
    public long number(int at) {
        return items.get(at) instanceof Long number ? number : Long.parseLong(text(at));
    }

    /// An array inside the array.
    public Reply at(int at) {
        return new Reply((List<?>) items.get(at));
    }

    public Stream<Reply> replies() {
        return items.stream().map(each -> new Reply((List<?>) each));
    }

    public List<String> texts() {
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(this::text)
                .toList();
    }
}
