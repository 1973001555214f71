package dev.stoa.http.cart;

import dev.stoa.domain.cart.CartLimits;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The bodies that cart routes take. The most of one SKU is the shop's to say, so it is checked further in.
final class CartRequests {

    private CartRequests() {}

    @Introspected
    record Add(
            @NotBlank @Size(max = 1_024) String sku, @Min(1) int quantity) {}

    @Introspected
    record Quantity(@Min(1) int quantity) {}

    @Introspected
    record Note(@Size(max = CartLimits.NOTE) String note) {}
}
