package dev.stoa.postgres.cart;

import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartId;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// A cart that was looked for, and when.
///
/// @param stamp of the cart's row, which tells whether it is still the same when it is written back
record Look(Instant now, Optional<Cart> cart, Optional<Long> stamp) {

    static Look read(Row row) throws SQLException {
        Optional<Long> stamp = row.maybeNumber("stamp");
        return new Look(row.instant("now"), stamp.isEmpty() ? Optional.empty() : Optional.of(CartRow.read(row)), stamp);
    }

    boolean isOf(CartId id) {
        return cart.filter(found -> found.id().equals(id)).isPresent();
    }
}
