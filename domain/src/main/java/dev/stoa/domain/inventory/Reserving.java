package dev.stoa.domain.inventory;

import java.time.Instant;
import java.util.List;

/// What came of asking for a reservation.
public sealed interface Reserving {

    /// Held until `expiresAt`, this time or by an earlier identical call.
    record Held(Instant expiresAt) implements Reserving {}

    /// Some lines were short; nothing is held.
    record OutOfStock(List<ShortLine> lines) implements Reserving {
        public OutOfStock {
            lines = List.copyOf(lines);
        }
    }

    /// The id belongs to other lines, or its reservation was committed or released. Nothing changed.
    record Conflict() implements Reserving {}
}
