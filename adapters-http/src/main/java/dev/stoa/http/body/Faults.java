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

    /// One step of a JSON pointer (RFC 6901).
    static String step(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
