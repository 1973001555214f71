package dev.stoa.http.catalog;

import dev.stoa.domain.catalog.Merchant;
import io.micronaut.serde.annotation.Serdeable;

/// Somebody who sells in this shop.
@Serdeable
public record MerchantJson(String slug, String name, String description, long version) {

    public static MerchantJson of(Merchant merchant) {
        return new MerchantJson(merchant.slug().value(), merchant.name(), merchant.description(), merchant.version());
    }
}
