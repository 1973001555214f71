package dev.stoa.domain.catalog;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import java.util.Optional;

/// The merchants of the shop. They are never removed.
///
/// All methods throw [dev.stoa.domain.BackendException] when the backend is down.
public interface Merchants {

    /// Adds a merchant in version 1. Of N callers racing for a slug one gets it.
    MerchantOutcome create(Slug slug, String name, String description);

    /// Replaces name and description if the merchant's version is `expectedVersion`, in one atomic step: of N
    /// callers with the same version one wins.
    MerchantOutcome change(Slug slug, long expectedVersion, String name, String description);

    Optional<Merchant> bySlug(Slug slug);

    /// One page of the merchants by slug in byte order.
    Page<Merchant> page(PageRequest request);
}
