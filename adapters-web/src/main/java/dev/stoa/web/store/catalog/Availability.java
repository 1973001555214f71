package dev.stoa.web.store.catalog;

import dev.stoa.web.Format;
import java.util.OptionalLong;

/// Whether something can be bought now, as people say it.
public enum Availability {
    IN_STOCK,
    FEW,
    SOLD_OUT,
    UNKNOWN;

    private static final int LITTLE = 5;

    /// @param available empty if nobody can tell now
    public static Availability of(OptionalLong available) {
        if (available.isEmpty()) {
            return UNKNOWN;
        }
        if (available.getAsLong() <= 0) {
            return SOLD_OUT;
        }
        return available.getAsLong() <= LITTLE ? FEW : IN_STOCK;
    }

    public String text(long available) {
        return switch (this) {
            case IN_STOCK -> "In stock";
            case FEW -> "Only " + Format.number(available) + " left";
            case SOLD_OUT -> "Sold out";
            case UNKNOWN -> "Stock is being checked";
        };
    }

    /// The badge's colour.
    public String tone() {
        return switch (this) {
            case IN_STOCK -> "good";
            case FEW -> "warn";
            case SOLD_OUT, UNKNOWN -> "";
        };
    }
}
