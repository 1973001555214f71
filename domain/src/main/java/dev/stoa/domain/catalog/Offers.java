package dev.stoa.domain.catalog;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import java.util.List;
import java.util.Optional;

/// The offers of the merchants.
///
/// An offer is live while `startsAt <= now < endsAt` by the backend's clock. All methods throw
/// [dev.stoa.domain.BackendException] when the backend is down.
public interface Offers {

    /// The most ids asked for at once.
    int MAX_IDS = 1_000;

    /// Adds an offer in version 1. Of N callers racing for an id one gets it.
    OfferOutcome create(OfferId id, OfferDetails details);

    /// Replaces the details if the offer's version is `expectedVersion`, in one atomic step: of N callers with the
    /// same version one wins. To withdraw an offer, let it end now.
    OfferOutcome change(OfferId id, long expectedVersion, OfferDetails details);

    /// The offer with this id, live or not.
    Optional<Offer> byId(OfferId id);

    /// The offers with these ids, live or not, in the order asked; unknown ones are left out.
    ///
    /// @param ids at most [#MAX_IDS]
    List<Offer> byIds(List<OfferId> ids);

    /// One page of the offers that are live now, the one that ends first first, then by id in byte order.
    ///
    /// Pages continue by key: an offer that stays live and unchanged while somebody turns pages is seen exactly
    /// once.
    ///
    /// @param merchant only this merchant's, or everybody's if absent
    /// @throws dev.stoa.domain.InvalidInputException if `request.after()` was not made by this method
    Page<Offer> live(Optional<Slug> merchant, PageRequest request);
}
