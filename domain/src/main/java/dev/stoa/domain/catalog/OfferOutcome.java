package dev.stoa.domain.catalog;

/// What came of creating or changing an offer.
public sealed interface OfferOutcome {

    /// Done; this is the offer now.
    record Saved(Offer offer) implements OfferOutcome {}

    /// Only when creating: there is an offer of this id.
    record IdTaken(Offer by) implements OfferOutcome {}

    /// Only when changing: the expected version is not the current one.
    record Stale(Offer current) implements OfferOutcome {}

    /// Only when changing: no offer has this id.
    record Absent() implements OfferOutcome {}
}
