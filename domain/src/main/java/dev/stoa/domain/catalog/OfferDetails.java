package dev.stoa.domain.catalog;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What can be said and changed about an offer.
///
/// @param title 1 to 200 characters
/// @param code what a shopper types at the merchant's checkout, 1 to 64 characters
/// @param terms 0 to 10,000 characters
/// @param startsAt the first moment it is live, in whole milliseconds
/// @param endsAt the first moment it is live no more, after the start, in whole milliseconds
public record OfferDetails(
        Slug merchant, String title, Optional<String> code, String terms, Instant startsAt, Instant endsAt) {

    public OfferDetails {
        ProductDetails.plain("title", title, 1, ProductDetails.MAX_NAME);
        code.ifPresent(text -> ProductDetails.plain("code", text, 1, ProductDetails.MAX_TAG));
        ProductDetails.plain("terms", terms, 0, ProductDetails.MAX_DESCRIPTION);
        startsAt = Require.moment("startsAt", startsAt);
        endsAt = Require.moment("endsAt", endsAt);
        if (!endsAt.isAfter(startsAt)) {
            throw new InvalidInputException("endsAt", "range", "endsAt must be after startsAt");
        }
    }

    /// The same, over at `now` at the latest. One that had not begun is noted as live for the millisecond before.
    public OfferDetails endedBy(Instant now) {
        Instant moment = now.truncatedTo(ChronoUnit.MILLIS);
        Instant end = endsAt.isBefore(moment) ? endsAt : moment;
        Instant start = startsAt.isBefore(end) ? startsAt : end.minusMillis(1);
        return new OfferDetails(merchant, title, code, terms, start, end);
    }

    /// Live from the start until just before the end.
    public boolean live(Instant now) {
        return !now.isBefore(startsAt) && now.isBefore(endsAt);
    }
}
