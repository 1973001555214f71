package twin.stoa.domain.cart;

import java.time.Instant;

/// An open class with a field that changes and a clock of its own.
public class TimelessCart {

    private Instant touchedAt = Instant.EPOCH;

    public Instant touch() {
        touchedAt = Instant.now();
        return touchedAt;
    }
}
