package dev.stoa.domain.catalog;

/// A deal of a merchant, usually with a coupon code.
///
/// @param version 1 at creation, one more with each change
public record Offer(OfferId id, OfferDetails details, long version) {}
