package dev.stoa.http.body;

import dev.stoa.domain.Fault;
import dev.stoa.domain.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a body, each at its JSON pointer.
final class Faults {

    private static final int MAX = 100;

    private final List<Fault> found = new ArrayList<>();

    void add(String pointer, String code, String message) {
        if (found.size() < MAX) {
            found.add(new Fault(pointer, code, message));
        }
    }

    /// Faults of a record's own constructor, which knows its fields but not where it stands.
    void addAll(String pointer, InvalidInputException invalid) {
        invalid.faults()
                .forEach(fault -> add(
                        pointer + (fault.field().startsWith("/") ? "" : "/") + fault.field(),
                        fault.code(),
                        fault.message()));
    }

    int count() {
        return found.size();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }

    /// What messages call the place: `sku` for `/lines/0/sku`, `item 1 of tags` for `/tags/1`.
    static String name(String pointer) {
        String[] steps = pointer.split("/", -1);
        String last = steps[steps.length - 1].replace("~1", "/").replace("~0", "~");
        if (steps.length == 1) {
            return "the body";
        }
        return last.matches("\\d+") ? "item %s of %s".formatted(last, name(parent(pointer))) : last;
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    /// One step of a JSON pointer (RFC 6901).
    static String step(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
