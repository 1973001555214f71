package dev.stoa.contracts.cart;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartChange.Add;
import dev.stoa.domain.cart.CartChange.AddCoupon;
import dev.stoa.domain.cart.CartChange.Clear;
import dev.stoa.domain.cart.CartChange.Remove;
import dev.stoa.domain.cart.CartChange.RemoveCoupon;
import dev.stoa.domain.cart.CartChange.SetNote;
import dev.stoa.domain.cart.CartChange.SetQuantity;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartLimits;
import dev.stoa.domain.cart.CartLine;
import dev.stoa.domain.cart.CartOutcome;
import dev.stoa.domain.cart.CartOutcome.Absent;
import dev.stoa.domain.cart.CartOutcome.Changed;
import dev.stoa.domain.cart.CartOutcome.OtherCurrency;
import dev.stoa.domain.cart.CartOutcome.Stale;
import dev.stoa.domain.cart.CartOutcome.TooDear;
import dev.stoa.domain.cart.CartOutcome.TooManyCoupons;
import dev.stoa.domain.cart.CartOutcome.TooManyLines;
import dev.stoa.domain.cart.CartOutcome.TooManyOfOne;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.cart.CartSamples.ANN;
import static dev.stoa.contracts.cart.CartSamples.ANNS;
import static dev.stoa.contracts.cart.CartSamples.ANN_SIGNED_IN;
import static dev.stoa.contracts.cart.CartSamples.BOB_SIGNED_IN;
import static dev.stoa.contracts.cart.CartSamples.DAY;
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

/// What every [Carts] backend must do with [CartLimits#DEFAULT]; merging and abandoned carts are in the interfaces
/// it extends.
public interface CartsContract extends CartMergeQuestions, AbandonedCartQuestions {

    @Override
    Backend<Carts> backend();

    @Test
    default void anOpenedCartIsEmptyAndAtVersionOne() {
        var backend = backend();
        Cart cart = backend.port().open(SECRET);
        assertThat(cart.lines()).isEmpty();
        assertThat(cart.version()).isEqualTo(1);
        assertThat(cart.owner()).isEmpty();
        assertThat(cart.expiresAt()).isEqualTo(backend.now().plus(WEEK));
        assertThat(backend.port().find(SECRET, GUEST)).contains(cart);
    }

    @Test
    default void openingAnIdTwiceYieldsTheCartThatIsThere() {
        Carts carts = backend().port();
        carts.open(SECRET);
        Cart filled = changed(carts.change(SECRET, GUEST, add(MUG, 2)));
        assertThat(carts.open(SECRET)).isEqualTo(filled);
    }

    @Test
    default void readingCreatesNothing() {
        Carts carts = backend().port();
        assertThat(carts.find(SECRET, GUEST)).isEmpty();
        assertThat(carts.find(ANNS, ANN_SIGNED_IN)).isEmpty();
        assertThat(carts.find(SECRET, GUEST)).isEmpty();
        assertThat(carts.change(SECRET, GUEST, add(MUG, 1))).isEqualTo(new Absent());
    }

    @Test
    default void addingTwiceAddsUpOnOneLineAtTheNewestPrice() {
        Carts carts = backend().port();
        carts.open(SECRET);
        carts.change(SECRET, GUEST, add(MUG, 2));
        carts.change(SECRET, GUEST, add(PEN, 1));
        Cart cart = changed(carts.change(SECRET, GUEST, new Add(MUG, 3, pence(150))));
        assertThat(cart.lines()).containsExactly(new CartLine(MUG, 5, pence(150)), new CartLine(PEN, 1, pence(100)));
        assertThat(cart.version()).isEqualTo(4);
    }

    @Test
    default void quantityIsSetAndLinesAreRemovedAndCleared() {
        Carts carts = backend().port();
        carts.open(SECRET);
        carts.change(SECRET, GUEST, new SetQuantity(MUG, 7, pence(100)));
        assertThat(quantity(changed(carts.change(SECRET, GUEST, new SetQuantity(MUG, 3, pence(100)))), MUG))
                .isEqualTo(3);
        carts.change(SECRET, GUEST, add(PEN, 1));
        assertThat(changed(carts.change(SECRET, GUEST, new Remove(MUG))).lines())
                .extracting(CartLine::sku)
                .containsExactly(PEN);
        carts.change(SECRET, GUEST, new AddCoupon(new CouponCode("TEN")));
        carts.change(SECRET, GUEST, new SetNote("ring twice"));
        Cart cleared = changed(carts.change(SECRET, GUEST, new Clear()));
        assertThat(cleared.lines()).isEmpty();
        assertThat(cleared.coupons()).isEmpty();
        assertThat(cleared.note()).isEmpty();
    }

    @Test
    default void couponsAndNotesAreKeptOnce() {
        Carts carts = backend().port();
        carts.open(SECRET);
        CouponCode ten = new CouponCode("TEN");
        carts.change(SECRET, GUEST, new AddCoupon(ten));
        Cart cart = changed(carts.change(SECRET, GUEST, new AddCoupon(ten)));
        assertThat(cart.coupons()).containsExactly(ten);
        assertThat(changed(carts.change(SECRET, GUEST, new SetNote("näher"))).note())
                .isEqualTo("näher");
        assertThat(changed(carts.change(SECRET, GUEST, new RemoveCoupon(ten))).coupons())
                .isEmpty();
    }

    @Test
    default void aChangeThatMakesNoDifferenceKeepsTheVersion() {
        Carts carts = backend().port();
        carts.open(SECRET);
        assertThat(changed(carts.change(SECRET, GUEST, new Remove(MUG))).version())
                .isEqualTo(1);
        assertThat(changed(carts.change(SECRET, GUEST, new SetNote(""))).version())
                .isEqualTo(1);
        assertThat(changed(carts.change(ANNS, ANN_SIGNED_IN, new Remove(MUG))).version())
                .isZero();
        assertThat(carts.find(ANNS, ANN_SIGNED_IN)).isEmpty();
    }

    @Test
    default void capsRefuseAndChangeNothing() {
        Carts carts = backend().port();
        carts.open(SECRET);
        Cart full = changed(carts.change(SECRET, GUEST, add(MUG, 999)));
        assertThat(carts.change(SECRET, GUEST, add(MUG, 1))).isEqualTo(new TooManyOfOne(MUG, 1000, 999));
        assertThat(carts.change(SECRET, GUEST, add(MUG, Integer.MAX_VALUE)))
                .isEqualTo(new TooManyOfOne(MUG, 999L + Integer.MAX_VALUE, 999));
        assertThat(carts.change(SECRET, GUEST, new SetQuantity(PEN, 1000, pence(1))))
                .isEqualTo(new TooManyOfOne(PEN, 1000, 999));
        assertThat(carts.find(SECRET, GUEST)).contains(full);
    }

    @Test
    default void theFiveHundredthLineFitsAndTheNextDoesNot() {
        Carts carts = backend().port();
        carts.open(SECRET);
        for (int i = 0; i < CartLimits.DEFAULT.lines(); i++) {
            changed(carts.change(SECRET, GUEST, add(new Sku("S" + i), 1)));
        }
        assertThat(carts.change(SECRET, GUEST, add(MUG, 1))).isEqualTo(new TooManyLines(500));
        assertThat(carts.change(SECRET, GUEST, add(new Sku("S7"), 1))).isInstanceOf(Changed.class);
        for (int i = 0; i < CartLimits.DEFAULT.coupons(); i++) {
            changed(carts.change(SECRET, GUEST, new AddCoupon(new CouponCode("C" + i))));
        }
        assertThat(carts.change(SECRET, GUEST, new AddCoupon(new CouponCode("X"))))
                .isEqualTo(new TooManyCoupons(10));
    }

    @Test
    default void aCartThatWouldCostTooMuchIsRefused() {
        Carts carts = backend().port();
        carts.open(SECRET);
        carts.change(SECRET, GUEST, new Add(MUG, 99, pence(1_000_000_000_000L)));
        changed(carts.change(SECRET, GUEST, new Add(PEN, 1, pence(1_000_000_000_000L))));
        assertThat(carts.change(SECRET, GUEST, new Add(new Sku("INK"), 1, pence(1))))
                .isEqualTo(new TooDear(CartLimits.VALUE));
    }

    @Test
    default void aCartHasOneCurrency() {
        Carts carts = backend().port();
        carts.open(SECRET);
        carts.change(SECRET, GUEST, add(MUG, 1));
        assertThat(carts.change(SECRET, GUEST, new SetQuantity(PEN, 1, euros(100))))
                .isEqualTo(new OtherCurrency(CurrencyUnit.GBP, CurrencyUnit.EUR));
        carts.change(SECRET, GUEST, new Clear());
        changed(carts.change(SECRET, GUEST, new SetQuantity(PEN, 1, euros(100))));
    }

    @Test
    default void ofManyRacingAddsNoneIsLost() {
        for (boolean own : List.of(true, false)) {
            Carts carts = backend().port();
            carts.open(SECRET);
            CartId id = own ? ANNS : SECRET;
            Races.race(16, i -> {
                for (int n = 0; n < 25; n++) {
                    changed(carts.change(id, ANN_SIGNED_IN, add(MUG, 1)));
                }
                return i;
            });
            Cart cart = carts.find(id, ANN_SIGNED_IN).orElseThrow();
            assertThat(quantity(cart, MUG)).isEqualTo(400);
            assertThat(cart.version()).isEqualTo(own ? 400 : 401);
        }
    }

    @Test
    default void ofManyThatSawOneVersionOneWins() {
        Carts carts = backend().port();
        Cart seen = changed(carts.change(ANNS, ANN_SIGNED_IN, add(MUG, 1)));
        List<CartOutcome> outcomes = Races.race(
                16, i -> carts.change(ANNS, ANN_SIGNED_IN, seen.version(), new SetQuantity(MUG, i + 2, pence(100))));
        assertThat(outcomes).filteredOn(Changed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Stale.class::isInstance).hasSize(15);
    }

    @Test
    default void aStaleVersionChangesNothingAndShowsTheCartAsItIs() {
        Carts carts = backend().port();
        carts.open(SECRET);
        Cart now = changed(carts.change(SECRET, GUEST, 1, add(MUG, 1)));
        assertThat(carts.change(SECRET, GUEST, 1, new Clear())).isEqualTo(new Stale(now));
        assertThat(carts.change(SECRET, GUEST, 3, new Clear())).isEqualTo(new Stale(now));
        assertThat(changed(carts.change(SECRET, GUEST, 2, new Clear())).version())
                .isEqualTo(3);
        assertThat(carts.change(ANNS, ANN_SIGNED_IN, 1, add(MUG, 1))).isInstanceOf(Stale.class);
        assertThat(changed(carts.change(ANNS, ANN_SIGNED_IN, 0, add(MUG, 1))).version())
                .isEqualTo(1);
    }

    @Test
    default void aCustomersCartExistsForNobodyElse() {
        Carts carts = backend().port();
        Cart anns = changed(carts.change(ANNS, ANN_SIGNED_IN, add(MUG, 1)));
        assertThat(anns.owner()).contains(ANN);
        for (var stranger : List.of(GUEST, BOB_SIGNED_IN)) {
            assertThat(carts.find(ANNS, stranger)).isEmpty();
            assertThat(carts.change(ANNS, stranger, new Clear())).isEqualTo(new Absent());
            assertThat(carts.change(ANNS, stranger, anns.version(), new Clear()))
                    .isEqualTo(new Absent());
            assertThat(carts.change(ANNS, stranger, 99, new Clear())).isEqualTo(new Absent());
        }
        assertThat(carts.find(ANNS, ANN_SIGNED_IN)).contains(anns);
    }

    @Test
    default void aGuestCartServesWhoeverKnowsItsId() {
        Carts carts = backend().port();
        carts.open(SECRET);
        changed(carts.change(SECRET, ANN_SIGNED_IN, add(MUG, 1)));
        assertThat(carts.find(SECRET, BOB_SIGNED_IN)).isPresent();
        assertThat(carts.find(SECRET, BOB_SIGNED_IN).flatMap(Cart::owner)).isEmpty();
    }

    @Test
    default void aCartIsThereUntilItsLifetimeAfterTheLastChangeAndGoneThen() {
        for (Duration after : List.of(WEEK.minus(MS), WEEK, WEEK.plus(MS))) {
            var backend = backend();
            backend.port().open(SECRET);
            backend.advance(DAY);
            changed(backend.port().change(SECRET, GUEST, add(MUG, 1)));
            backend.advance(after);
            boolean there = after.compareTo(WEEK) < 0;
            assertThat(backend.port().find(SECRET, GUEST).isPresent())
                    .as("%s", after)
                    .isEqualTo(there);
            assertThat(backend.port().change(SECRET, GUEST, new Clear()) instanceof Changed)
                    .isEqualTo(there);
        }
    }

    @Test
    default void readingProlongsALifeThatWasSetAtLeastTheRenewalTimeAgo() {
        Duration renewal = CartLimits.DEFAULT.renewal();
        for (Duration read : List.of(renewal.minus(MS), renewal, renewal.plus(MS))) {
            var backend = backend();
            Cart opened = backend.port().open(SECRET);
            backend.advance(read);
            Cart seen = backend.port().find(SECRET, GUEST).orElseThrow();
            assertThat(seen.expiresAt())
                    .isEqualTo(
                            read.compareTo(renewal) < 0
                                    ? opened.expiresAt()
                                    : backend.now().plus(WEEK));
            assertThat(seen.version()).isEqualTo(1);
            assertThat(seen.changedAt()).isEqualTo(opened.changedAt());
        }
    }

    @Test
    default void forgettingEndsACart() {
        Carts carts = backend().port();
        carts.change(ANNS, ANN_SIGNED_IN, add(MUG, 1));
        carts.forget(ANNS);
        carts.forget(SECRET);
        assertThat(carts.find(ANNS, ANN_SIGNED_IN)).isEmpty();
        assertThat(carts.abandoned(Duration.ZERO, 10)).isEmpty();
    }

    @Test
    default void oddIdsSkusCodesAndNotesAreKeptApart() {
        Carts carts = backend().port();
        for (String text : OddText.KEYS) {
            CartId id = new CartId(text);
            carts.open(id);
            carts.change(id, GUEST, add(new Sku(text), 1));
            carts.change(id, GUEST, new AddCoupon(new CouponCode(text)));
        }
        for (String text : OddText.KEYS) {
            Optional<Cart> cart = carts.find(new CartId(text), GUEST);
            assertThat(cart.map(Cart::coupons)).contains(List.of(new CouponCode(text)));
            assertThat(cart.map(Cart::lines)).contains(List.of(new CartLine(new Sku(text), 1, pence(100))));
        }
    }

    @Test
    default void aBackendThatIsDownIsUnavailable() {
        var backend = backend();
        Carts carts = backend.port();
        carts.open(SECRET);
        backend.goDown();
        Outages.assertUnavailable(
                () -> carts.open(SECRET),
                () -> carts.find(SECRET, GUEST),
                () -> carts.change(SECRET, GUEST, new Clear()),
                () -> carts.change(SECRET, GUEST, 1, new Clear()),
                () -> carts.merge(SECRET, ANN),
                () -> carts.abandoned(DAY, 10),
                () -> carts.forget(SECRET));
    }
}
