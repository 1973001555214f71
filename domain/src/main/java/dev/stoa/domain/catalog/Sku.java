package dev.stoa.domain.catalog;

import dev.stoa.domain.Require;

/// A stock-keeping unit: what is counted, priced and sold. Compared exactly, upper and lower case differ.
public record Sku(String value) {

    public Sku {
        Require.key("sku", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
