package dev.stoa.http.customer;

import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.otp.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A customer, for themselves and for operators.
///
/// @param contacts verified phone numbers and email addresses, in the order they were added
/// @param addresses the preferred one first
@Serdeable
record CustomerJson(
        String id,
        @Nullable String name,
        String tier,
        List<String> roles,
        List<String> contacts,
        List<AddressJson> addresses,
        boolean disabled,
        long version,
        Instant createdAt) {

    static CustomerJson of(Customer customer) {
        var profile = customer.profile();
        return new CustomerJson(
                customer.id().value(),
                profile.name().orElse(null),
                word(profile.tier()),
                profile.roles().stream().map(CustomerJson::word).sorted().toList(),
                customer.contacts().stream().map(Recipient::value).toList(),
                profile.addresses().stream().map(AddressJson::of).toList(),
                profile.disabled(),
                customer.version(),
                customer.createdAt());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "CustomerJson[" + id + "]";
    }
}
