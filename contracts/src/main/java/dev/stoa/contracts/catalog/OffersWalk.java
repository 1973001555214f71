package dev.stoa.contracts.catalog;

import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Walk;
import dev.stoa.domain.catalog.OfferDetails;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.OfferOutcome;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.Slug;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Offers with odd ids that begin and end on the same few seconds.
public final class OffersWalk implements Walk<Offers> {

    private static final int MOMENTS = 120;

    @Override
    public List<Step<Offers>> steps(Instant start) {
        Versions<OfferId> versions = new Versions<>();
        Bookmark bookmark = new Bookmark();
        return List.of(
                new Step<>("create", (offers, dice) -> noted(versions, offers.create(id(dice), details(start, dice)))),
                new Step<>("change", (offers, dice) -> {
                    OfferId id = id(dice);
                    return noted(versions, offers.change(id, versions.of(id, dice), details(start, dice)));
                }),
                new Step<>("byId", (offers, dice) -> offers.byId(id(dice))),
                new Step<>("byIds", (offers, dice) -> offers.byIds(List.of(id(dice), id(dice), id(dice)))),
                new Step<>("live", (offers, dice) -> live(bookmark, Optional.empty(), offers, dice)),
                new Step<>(
                        "live of merchant",
                        (offers, dice) -> live(bookmark, Optional.of(merchant(dice)), offers, dice)));
    }

    @Override
    public List<Duration> strides() {
        return List.of(Duration.ofMillis(1), Duration.ofMillis(999), Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    private static Object live(Bookmark bookmark, Optional<Slug> merchant, Offers offers, Random dice) {
        return bookmark.turned(merchant, offers.live(merchant, bookmark.next(merchant, dice)));
    }

    private static OfferOutcome noted(Versions<OfferId> versions, OfferOutcome outcome) {
        if (outcome instanceof OfferOutcome.Saved saved) {
            versions.note(saved.offer().id(), saved.offer().version());
        }
        return outcome;
    }

    private static OfferId id(Random dice) {
        return new OfferId(OddText.KEYS.get(dice.nextInt(OddText.KEYS.size())));
    }

    private static Slug merchant(Random dice) {
        return dice.nextBoolean() ? Goods.ANN : Goods.BOB;
    }

    private static OfferDetails details(Instant start, Random dice) {
        Instant begin = start.plusSeconds(dice.nextInt(MOMENTS));
        return new OfferDetails(
                merchant(dice),
                Goods.name(dice),
                dice.nextBoolean() ? Optional.empty() : Optional.of("CODE"),
                "",
                begin,
                begin.plusSeconds(1 + dice.nextInt(MOMENTS)));
    }
}
