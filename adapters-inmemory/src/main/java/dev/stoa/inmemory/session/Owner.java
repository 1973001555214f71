package dev.stoa.inmemory.session;

import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.TokenHash;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A principal's sessions. Readers take the snapshot without a lock; whoever changes it holds the bucket's lock.
final class Owner {

    private volatile Slot[] slots = {};

    List<Slot> slots() {
        return List.of(slots);
    }

    boolean isEmpty() {
        return slots.length == 0;
    }

    @Nullable
    Slot find(TokenHash token) {
        for (Slot slot : slots) {
            if (slot.token().equals(token)) {
                return slot;
            }
        }
        return null;
    }

    @Nullable
    Slot find(SessionId id) {
        for (Slot slot : slots) {
            if (slot.session().id().equals(id)) {
                return slot;
            }
        }
        return null;
    }

    /// Takes `gone` away and adds `come`, in one write.
    void change(List<Slot> gone, List<Slot> come) {
        slots = Stream.concat(Stream.of(slots).filter(slot -> !gone.contains(slot)), come.stream())
                .toArray(Slot[]::new);
    }

    void replace(Slot old, UnaryOperator<Slot> change) {
        slots = Stream.of(slots)
                .map(slot -> slot == old ? change.apply(slot) : slot)
                .toArray(Slot[]::new);
    }
}
