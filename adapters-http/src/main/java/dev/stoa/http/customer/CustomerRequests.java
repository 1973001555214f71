package dev.stoa.http.customer;

import dev.stoa.domain.customer.Tier;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Size;

/// What customers and operators send about customers.
final class CustomerRequests {

    private CustomerRequests() {}

    /// @param name what to call the customer; an empty one takes the name away
    @Introspected
    record Change(@Size(max = 100) String name) {}

    /// @param challengeId of a passcode asked for with purpose `contact`
    @Introspected
    record Proof(
            @Size(min = 1, max = 200) String challengeId,
            @Size(min = 4, max = 10) String code) {
        @Override
        public String toString() {
            return "Proof[hidden]";
        }
    }

    @Introspected
    record NewTier(Tier tier) {}
}
