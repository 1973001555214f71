package dev.stoa.domain.inventory;

import dev.stoa.domain.Require;

/// Names a reservation; chosen by whoever reserves, so that asking twice reserves once.
public record ReservationId(String value) {

    public ReservationId {
        Require.key("reservationId", value);
    }
}
