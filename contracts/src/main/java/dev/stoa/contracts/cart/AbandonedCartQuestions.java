package dev.stoa.contracts.cart;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.Races;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartChange.Clear;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Carts;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.cart.CartSamples.ANN;
import static dev.stoa.contracts.cart.CartSamples.ANNS;
import static dev.stoa.contracts.cart.CartSamples.DAY;
import static dev.stoa.contracts.cart.CartSamples.GUEST;
import static dev.stoa.contracts.cart.CartSamples.HOUR;
import static dev.stoa.contracts.cart.CartSamples.MS;
import static dev.stoa.contracts.cart.CartSamples.MUG;
import static dev.stoa.contracts.cart.CartSamples.SECRET;
import static dev.stoa.contracts.cart.CartSamples.WEEK;
import static dev.stoa.contracts.cart.CartSamples.add;
import static dev.stoa.contracts.cart.CartSamples.changed;
import static org.assertj.core.api.Assertions.assertThat;

/// How carts that somebody left standing are found, each once.
public interface AbandonedCartQuestions {

    Backend<Carts> backend();

    @Test
    default void aCartIsAbandonedExactlyTheIdleTimeAfterItsLastChange() {
        for (Duration after : List.of(HOUR.minus(MS), HOUR, HOUR.plus(MS))) {
            var backend = backend();
            filled(backend.port(), SECRET);
            backend.advance(after);
            assertThat(backend.port().abandoned(HOUR, 10)).as("%s", after).hasSize(after.compareTo(HOUR) < 0 ? 0 : 1);
        }
    }

    @Test
    default void anAbandonedCartIsClaimedOnce() {
        var backend = backend();
        Cart cart = filled(backend.port(), SECRET);
        backend.advance(HOUR);
        assertThat(backend.port().abandoned(HOUR, 10)).containsExactly(cart);
        backend.advance(HOUR);
        backend.port().find(SECRET, GUEST);
        assertThat(backend.port().abandoned(HOUR, 10)).isEmpty();
    }

    @Test
    default void aLaterChangeMakesItClaimableAgain() {
        var backend = backend();
        filled(backend.port(), SECRET);
        backend.advance(HOUR);
        backend.port().abandoned(HOUR, 10);
        backend.port().change(SECRET, GUEST, add(MUG, 1));
        assertThat(backend.port().abandoned(HOUR, 10)).isEmpty();
        backend.advance(HOUR);
        assertThat(backend.port().abandoned(HOUR, 10)).hasSize(1);
    }

    @Test
    default void ofManyRacingCallersEachCartIsClaimedByOne() {
        var backend = backend();
        for (int i = 0; i < 100; i++) {
            filled(backend.port(), new CartId("crt_" + i));
        }
        backend.advance(HOUR);
        List<List<Cart>> claims = Races.race(16, i -> backend.port().abandoned(HOUR, 20));
        Set<CartId> once = new HashSet<>();
        claims.forEach(claimed -> claimed.forEach(
                cart -> assertThat(once.add(cart.id())).as(cart.id().value()).isTrue()));
        assertThat(once).hasSize(100);
    }

    @Test
    default void theLongestIdleComeFirstAndNoMoreThanAskedFor() {
        var backend = backend();
        for (int i = 0; i < 5; i++) {
            filled(backend.port(), new CartId("crt_" + i));
            backend.advance(MS);
        }
        backend.advance(HOUR);
        assertThat(backend.port().abandoned(HOUR, 3))
                .extracting(cart -> cart.id().value())
                .containsExactly("crt_0", "crt_1", "crt_2");
        assertThat(backend.port().abandoned(HOUR, 3)).hasSize(2);
    }

    @Test
    default void emptyAndMergedCartsAreNotAbandoned() {
        var backend = backend();
        Carts carts = backend.port();
        carts.open(new CartId("empty"));
        filled(carts, new CartId("cleared"));
        carts.change(new CartId("cleared"), GUEST, new Clear());
        filled(carts, SECRET);
        carts.merge(SECRET, ANN);
        backend.advance(DAY);
        assertThat(carts.abandoned(HOUR, 10)).extracting(Cart::id).containsExactly(ANNS);
    }

    @Test
    default void aCartIsReportedUntilItsLifetimeAfterItsLastChange() {
        for (Duration after : List.of(WEEK.minus(MS), WEEK, WEEK.plus(MS))) {
            var backend = backend();
            filled(backend.port(), SECRET);
            backend.advance(DAY);
            backend.port().find(SECRET, GUEST);
            backend.advance(after.minus(DAY));
            assertThat(backend.port().find(SECRET, GUEST)).as("prolonged").isPresent();
            assertThat(backend.port().abandoned(HOUR, 10)).as("%s", after).hasSize(after.compareTo(WEEK) < 0 ? 1 : 0);
        }
    }

    private static Cart filled(Carts carts, CartId id) {
        carts.open(id);
        return changed(carts.change(id, GUEST, add(MUG, 1)));
    }
}
