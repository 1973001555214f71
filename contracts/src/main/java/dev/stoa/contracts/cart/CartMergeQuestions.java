package dev.stoa.contracts.cart;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.Races;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartChange.AddCoupon;
import dev.stoa.domain.cart.CartChange.SetNote;
import dev.stoa.domain.cart.CartChange.SetQuantity;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartLine;
import dev.stoa.domain.cart.CartOutcome.Absent;
import dev.stoa.domain.cart.CartOutcome.Merged;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.customer.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.cart.CartSamples.ANN;
import static dev.stoa.contracts.cart.CartSamples.ANNS;
import static dev.stoa.contracts.cart.CartSamples.ANN_SIGNED_IN;
import static dev.stoa.contracts.cart.CartSamples.BOB_SIGNED_IN;
import static dev.stoa.contracts.cart.CartSamples.GUEST;
import static dev.stoa.contracts.cart.CartSamples.MS;
import static dev.stoa.contracts.cart.CartSamples.MUG;
import static dev.stoa.contracts.cart.CartSamples.PEN;
import static dev.stoa.contracts.cart.CartSamples.SECRET;
import static dev.stoa.contracts.cart.CartSamples.WEEK;
import static dev.stoa.contracts.cart.CartSamples.add;
import static dev.stoa.contracts.cart.CartSamples.changed;
import static dev.stoa.contracts.cart.CartSamples.euros;
import static dev.stoa.contracts.cart.CartSamples.pence;
import static dev.stoa.contracts.cart.CartSamples.quantity;
import static org.assertj.core.api.Assertions.assertThat;

/// How a guest cart becomes part of a customer's at login.
public interface CartMergeQuestions {

    Backend<Carts> backend();

    @Test
    default void quantitiesAddUpAndOtherLinesFollow() {
        Carts carts = backend().port();
        carts.change(ANNS, ANN_SIGNED_IN, add(MUG, 2));
        carts.open(SECRET);
        carts.change(SECRET, GUEST, new SetQuantity(MUG, 3, pence(120)));
        carts.change(SECRET, GUEST, add(PEN, 4));
        Merged merged = carts.merge(SECRET, ANN).orElseThrow();
        assertThat(merged.cart().lines())
                .containsExactly(new CartLine(MUG, 5, pence(100)), new CartLine(PEN, 4, pence(100)));
        assertThat(merged.leftOut()).isEmpty();
        assertThat(carts.find(ANNS, ANN_SIGNED_IN)).contains(merged.cart());
    }

    @Test
    default void theGuestCartIdDies() {
        Carts carts = backend().port();
        carts.open(SECRET);
        carts.change(SECRET, GUEST, add(MUG, 1));
        carts.merge(SECRET, ANN);
        assertThat(carts.find(SECRET, GUEST)).isEmpty();
        assertThat(carts.change(SECRET, GUEST, add(MUG, 1))).isEqualTo(new Absent());
    }

    @Test
    default void mergingAgainChangesNothing() {
        Carts carts = backend().port();
        carts.open(SECRET);
        carts.change(SECRET, GUEST, add(MUG, 1));
        Cart once = carts.merge(SECRET, ANN).orElseThrow().cart();
        assertThat(carts.merge(SECRET, ANN)).contains(new Merged(once, List.of()));
    }

    @Test
    default void ofManyRacingMergesTheLinesArriveOnce() {
        Carts carts = backend().port();
        carts.open(SECRET);
        carts.change(SECRET, GUEST, add(MUG, 3));
        carts.change(ANNS, ANN_SIGNED_IN, add(MUG, 1));
        Races.race(
                16,
                i -> i % 2 == 0
                        ? carts.merge(SECRET, ANN).isPresent()
                        : changed(carts.change(ANNS, ANN_SIGNED_IN, add(MUG, 1)))
                                .isEmpty());
        assertThat(quantity(carts.find(ANNS, ANN_SIGNED_IN).orElseThrow(), MUG)).isEqualTo(12);
    }

    @Test
    default void noneOfManyRacingMergesFindsNoCart() {
        Carts carts = backend().port();
        for (int round = 0; round < 5; round++) {
            CartId guest = new CartId("guest" + round);
            CustomerId customer = new CustomerId("new" + round);
            carts.open(guest);
            carts.change(guest, GUEST, add(MUG, 3));
            assertThat(Races.race(6, i -> carts.merge(guest, customer)))
                    .allSatisfy(
                            merged -> assertThat(quantity(merged.orElseThrow().cart(), MUG))
                                    .isEqualTo(3));
        }
    }

    @Test
    default void ofTwoCustomersRacingForOneGuestCartOneGetsIt() {
        Carts carts = backend().port();
        carts.open(SECRET);
        carts.change(SECRET, GUEST, add(MUG, 3));
        List<Optional<Merged>> merged = Races.race(2, i -> carts.merge(SECRET, i == 0 ? ANN : new CustomerId("bob")));
        assertThat(merged).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    default void whatTheCapsHaveNoRoomForIsLeftOutAndSaid() {
        Carts carts = backend().port();
        carts.change(ANNS, ANN_SIGNED_IN, add(MUG, 998));
        for (int i = 0; i < 498; i++) {
            carts.change(ANNS, ANN_SIGNED_IN, add(new Sku("S" + i), 1));
        }
        carts.open(SECRET);
        carts.change(SECRET, GUEST, add(MUG, 5));
        carts.change(SECRET, GUEST, add(PEN, 1));
        carts.change(SECRET, GUEST, add(new Sku("INK"), 2));
        Merged merged = carts.merge(SECRET, ANN).orElseThrow();
        assertThat(quantity(merged.cart(), MUG)).isEqualTo(999);
        assertThat(merged.cart().lines()).hasSize(500);
        assertThat(merged.leftOut())
                .containsExactly(new CartLine(MUG, 4, pence(100)), new CartLine(new Sku("INK"), 2, pence(100)));
    }

    @Test
    default void linesInAnotherCurrencyAreLeftOut() {
        Carts carts = backend().port();
        carts.change(ANNS, ANN_SIGNED_IN, add(MUG, 1));
        carts.open(SECRET);
        carts.change(SECRET, GUEST, new SetQuantity(PEN, 1, euros(5)));
        Merged merged = carts.merge(SECRET, ANN).orElseThrow();
        assertThat(merged.cart().lines()).hasSize(1);
        assertThat(merged.leftOut()).containsExactly(new CartLine(PEN, 1, euros(5)));
    }

    @Test
    default void couponsJoinAndTheCustomersNoteStays() {
        Carts carts = backend().port();
        carts.change(ANNS, ANN_SIGNED_IN, new AddCoupon(new CouponCode("A")));
        carts.change(ANNS, ANN_SIGNED_IN, new SetNote("mine"));
        carts.open(SECRET);
        carts.change(SECRET, GUEST, new AddCoupon(new CouponCode("A")));
        carts.change(SECRET, GUEST, new AddCoupon(new CouponCode("B")));
        carts.change(SECRET, GUEST, new SetNote("theirs"));
        Cart cart = carts.merge(SECRET, ANN).orElseThrow().cart();
        assertThat(cart.coupons()).containsExactly(new CouponCode("A"), new CouponCode("B"));
        assertThat(cart.note()).isEqualTo("mine");
    }

    @Test
    default void onlyAGuestCartIsMerged() {
        Carts carts = backend().port();
        Cart anns = changed(carts.change(ANNS, ANN_SIGNED_IN, add(MUG, 1)));
        assertThat(carts.merge(ANNS, new CustomerId("bob"))).isEmpty();
        assertThat(carts.merge(ANNS, ANN)).contains(new Merged(anns, List.of()));
        assertThat(carts.merge(new CartId("never"), new CustomerId("bob"))).isEmpty();
        assertThat(carts.find(CartId.of(new CustomerId("bob")), BOB_SIGNED_IN)).isEmpty();
    }

    @Test
    default void anEmptyGuestCartDiesAndMakesNoCart() {
        Carts carts = backend().port();
        carts.open(SECRET);
        assertThat(carts.merge(SECRET, ANN)).isEmpty();
        assertThat(carts.find(SECRET, GUEST)).isEmpty();
    }

    @Test
    default void aGuestCartMergesUntilItsTimeIsUp() {
        for (Duration after : List.of(WEEK.minus(MS), WEEK, WEEK.plus(MS))) {
            var backend = backend();
            backend.port().open(SECRET);
            backend.port().change(SECRET, GUEST, add(MUG, 1));
            backend.advance(after);
            assertThat(backend.port().merge(SECRET, ANN).isPresent())
                    .as("%s", after)
                    .isEqualTo(after.compareTo(WEEK) < 0);
        }
    }
}
