package dev.stoa.http.catalog;

import dev.stoa.domain.catalog.Merchant;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who sells in this shop, and how many follow them.
///
/// @param followers as of up to ten seconds ago; null if that cannot be known now
@Serdeable
record FollowedMerchantJson(
        String slug,
        String name,
        String description,
        @Nullable Long followers,
        long version) {

    static FollowedMerchantJson of(Merchant merchant, Optional<Long> followers) {
        return new FollowedMerchantJson(
                merchant.slug().value(),
                merchant.name(),
                merchant.description(),
                followers.orElse(null),
                merchant.version());
    }
}
