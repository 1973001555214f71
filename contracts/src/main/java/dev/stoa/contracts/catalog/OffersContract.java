package dev.stoa.contracts.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferDetails;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.OfferOutcome;
import dev.stoa.domain.catalog.OfferOutcome.Saved;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.Slug;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Offers] must do.
public interface OffersContract {

    /// A fresh backend without offers.
    Backend<Offers> backend();

    Slug ANN = new Slug("ann");
    Slug BOB = new Slug("bob");
    OfferId FIRST = new OfferId("off_1");
    Duration MS = Duration.ofMillis(1);

    static OfferDetails offer(Slug merchant, Instant start, Duration length) {
        return new OfferDetails(merchant, "10 % off", Optional.of("TEN"), "Once each", start, start.plus(length));
    }

    static List<String> live(Backend<Offers> backend, Optional<Slug> merchant, int limit) {
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Offer> page = backend.port().live(merchant, new PageRequest(limit, after));
            page.items().forEach(offer -> seen.add(offer.id().value()));
            after = page.next();
        } while (after.isPresent());
        return seen;
    }

    @Test
    default void aCreatedOfferIsFound() {
        var backend = backend();
        Offer expected = new Offer(FIRST, offer(ANN, backend.now(), Duration.ofDays(1)), 1);
        assertThat(backend.port().create(FIRST, expected.details())).isEqualTo(new Saved(expected));
        assertThat(backend.port().byId(FIRST)).contains(expected);
        assertThat(backend.port().byIds(List.of(new OfferId("x"), FIRST))).containsExactly(expected);
        assertThat(backend.port().byId(new OfferId("x"))).isEmpty();
        assertThat(backend.port().create(FIRST, expected.details())).isEqualTo(new OfferOutcome.IdTaken(expected));
    }

    @Test
    default void anOfferIsLiveFromItsStartUntilJustBeforeItsEnd() {
        var backend = backend();
        backend.port().create(FIRST, offer(ANN, backend.now().plusMillis(10), Duration.ofMillis(20)));
        backend.advance(Duration.ofMillis(9));
        assertThat(live(backend, Optional.empty(), 5)).isEmpty();
        backend.advance(MS);
        assertThat(live(backend, Optional.empty(), 5)).containsExactly("off_1");
        backend.advance(Duration.ofMillis(19));
        assertThat(live(backend, Optional.of(ANN), 5)).containsExactly("off_1");
        backend.advance(MS);
        assertThat(live(backend, Optional.empty(), 5)).isEmpty();
        assertThat(live(backend, Optional.of(ANN), 5)).isEmpty();
        backend.advance(MS);
        assertThat(live(backend, Optional.empty(), 5)).isEmpty();
        assertThat(backend.port().byId(FIRST)).isPresent();
    }

    @Test
    default void theOneThatEndsFirstComesFirstOnWhateverPage() {
        var backend = backend();
        Offers offers = backend.port();
        offers.create(new OfferId("off_late"), offer(ANN, backend.now(), Duration.ofDays(9)));
        offers.create(new OfferId("off_b"), offer(BOB, backend.now(), Duration.ofDays(1)));
        offers.create(new OfferId("off_a"), offer(ANN, backend.now(), Duration.ofDays(1)));
        offers.create(new OfferId("off_next"), offer(ANN, backend.now().plusMillis(1), Duration.ofDays(2)));
        offers.create(new OfferId("off_mid"), offer(BOB, backend.now(), Duration.ofDays(3)));
        for (int limit = 1; limit < 6; limit++) {
            assertThat(live(backend, Optional.empty(), limit)).containsExactly("off_a", "off_b", "off_mid", "off_late");
            assertThat(live(backend, Optional.of(BOB), limit)).containsExactly("off_b", "off_mid");
        }
        assertThat(live(backend, Optional.of(new Slug("nobody")), 5)).isEmpty();
    }

    @Test
    default void aChangeNeedsTheCurrentVersionAndMovesTheOffer() {
        var backend = backend();
        Offers offers = backend.port();
        offers.create(FIRST, offer(ANN, backend.now(), Duration.ofDays(1)));
        OfferDetails bobs = offer(BOB, backend.now(), Duration.ofDays(2));
        Offer changed = new Offer(FIRST, bobs, 2);
        assertThat(offers.change(FIRST, 1, bobs)).isEqualTo(new Saved(changed));
        assertThat(offers.change(FIRST, 1, bobs)).isEqualTo(new OfferOutcome.Stale(changed));
        assertThat(offers.change(new OfferId("x"), 1, bobs)).isEqualTo(new OfferOutcome.Absent());
        assertThat(live(backend, Optional.of(ANN), 5)).isEmpty();
        assertThat(live(backend, Optional.of(BOB), 5)).containsExactly("off_1");
        backend.advance(Duration.ofDays(1));
        assertThat(live(backend, Optional.empty(), 5)).containsExactly("off_1");
    }

    @Test
    default void ofManyRacingChangesOfAVersionOneWins() {
        var backend = backend();
        OfferDetails details = offer(ANN, backend.now(), Duration.ofDays(1));
        var created = Races.race(16, i -> backend.port().create(FIRST, details));
        assertThat(created).filteredOn(Saved.class::isInstance).hasSize(1);
        var changed = Races.race(16, i -> backend.port().change(FIRST, 1, details));
        assertThat(changed).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(live(backend, Optional.empty(), 5)).containsExactly("off_1");
    }

    @Test
    default void oddIdsAreKeptApart() {
        var backend = backend();
        OfferDetails details = offer(ANN, backend.now(), Duration.ofDays(1));
        OddText.KEYS.forEach(text -> backend.port().create(new OfferId(text), details));
        assertThat(live(backend, Optional.empty(), 7))
                .containsExactlyElementsOf(
                        OddText.KEYS.stream().sorted(Utf8.ORDER).toList());
    }

    @Test
    default void aForeignCursorIsRefused() {
        assertThatThrownBy(() -> backend().port().live(Optional.empty(), new PageRequest(1, Optional.of("nonsense"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNeverSaysAbsent() {
        var backend = backend();
        OfferDetails details = offer(ANN, backend.now(), Duration.ofDays(1));
        backend.goDown();
        Offers offers = backend.port();
        Outages.assertUnavailable(
                () -> offers.create(FIRST, details),
                () -> offers.change(FIRST, 1, details),
                () -> offers.byId(FIRST),
                () -> offers.byIds(List.of(FIRST)),
                () -> offers.live(Optional.empty(), PageRequest.first(1)));
    }
}
