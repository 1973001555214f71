package dev.stoa.domain.catalog;

/// What came of creating or changing a merchant.
public sealed interface MerchantOutcome {

    /// Done; this is the merchant now.
    record Saved(Merchant merchant) implements MerchantOutcome {}

    /// Only when creating: there is a merchant of this slug.
    record SlugTaken(Merchant by) implements MerchantOutcome {}

    /// Only when changing: the expected version is not the current one.
    record Stale(Merchant current) implements MerchantOutcome {}

    /// Only when changing: no merchant has this slug.
    record Absent() implements MerchantOutcome {}
}
