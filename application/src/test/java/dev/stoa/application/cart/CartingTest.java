package dev.stoa.application.cart;

import dev.stoa.application.cart.CartAnswer.CouponRefused;
import dev.stoa.application.cart.CartAnswer.Done;
import dev.stoa.application.cart.CartAnswer.NotForSale;
import dev.stoa.application.cart.CartAnswer.Refused;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartOutcome.Absent;
import dev.stoa.domain.cart.CartOutcome.Stale;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponRefusal;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.order.Pricing;
import dev.stoa.domain.order.ShippingRule;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CartingTest {

    private static final CustomerId ANN = new CustomerId("ann");
    private static final Shopper GUEST = new Shopper.Guest();
    private static final Shopper SIGNED_IN = new Shopper.SignedIn(ANN);
    private static final Sku MUG = new Sku("MUG");
    private static final ProductId MUG_ID = new ProductId("prd_mug");
    private static final CouponCode TEN = new CouponCode("TEN");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryAdapters shop = new InMemoryAdapters(clock);
    private final CartPricing pricing = new CartPricing(new Pricing(new ShippingRule(500, 100_000)), CurrencyUnit.GBP);
    private final Carting carting = new Carting(
            shop.carts(),
            new CartViews(
                    CartSources.exact(shop.products(), shop.inventory()), shop.categories(), shop.coupons(), pricing),
            new Random(1));

    @BeforeEach
    void stock() {
        shop.products().create(MUG_ID, MUG, mug(1_000));
        shop.inventory().setOnHand(MUG, 3);
    }

    @Test
    void aViewShowsThePricesStockAndTotalsOfTheMoment() {
        CartTarget cart = guestCart();
        CartView view = done(carting.add(cart, MUG, 2));
        assertThat(view.lines().getFirst().available()).isEqualTo(3);
        assertThat(view.lines().getFirst().priceChanged()).isFalse();
        assertThat(view.quote().totals().total()).isEqualTo(pounds(2_500));

        shop.products().change(MUG_ID, 1, mug(1_100));
        shop.inventory().setOnHand(MUG, 1);
        CartView later = carting.view(cart.id(), GUEST).orElseThrow();
        assertThat(later.lines().getFirst().priceChanged()).isTrue();
        assertThat(later.lines().getFirst().isShort()).isTrue();
        assertThat(later.quote().totals().subtotal()).isEqualTo(pounds(2_200));
        assertThat(later.cart().version()).isEqualTo(view.cart().version());
    }

    @Test
    void whatIsNotForSaleIsNotAddedAndShownAsUnavailable() {
        CartTarget cart = guestCart();
        assertThat(carting.add(cart, new Sku("NONE"), 1)).isEqualTo(new NotForSale(new Sku("NONE")));
        carting.add(cart, MUG, 1);
        shop.products().mark(MUG_ID, 1, Product.Status.ARCHIVED);
        assertThat(carting.add(cart, MUG, 1)).isEqualTo(new NotForSale(MUG));
        CartView.Line line =
                carting.view(cart.id(), GUEST).orElseThrow().lines().getFirst();
        assertThat(line.product()).isEmpty();
        assertThat(line.available()).isZero();
        assertThat(line.unitPrice()).isEqualTo(pounds(1_000));
    }

    @Test
    void lookingAtACustomersCartCreatesNone() {
        assertThat(carting.current(ANN).cart().version()).isZero();
        assertThat(carting.open(SIGNED_IN).cart().version()).isZero();
        assertThat(shop.carts().find(CartId.of(ANN), SIGNED_IN)).isEmpty();
        CartView filled = done(carting.add(CartTarget.latest(CartId.of(ANN), SIGNED_IN), MUG, 1));
        assertThat(filled.cart().version()).isEqualTo(1);
        assertThat(carting.current(ANN)).isEqualTo(filled);
    }

    @Test
    void guestsGetCartsWithSecretIds() {
        CartId one = carting.open(GUEST).cart().id();
        assertThat(one.value()).hasSize(26).startsWith("crt_");
        assertThat(carting.open(GUEST).cart().id()).isNotEqualTo(one);
        assertThat(carting.view(new CartId("crt_guess"), GUEST)).isEmpty();
    }

    @Test
    void aCouponThatWorksIsOnTheCartAndOneThatDoesNotSaysWhy() {
        CartTarget cart = guestCart();
        carting.add(cart, MUG, 2);
        assertThat(carting.addCoupon(cart, TEN))
                .isEqualTo(new CouponRefused(new RefusedCoupon(TEN, CouponRefusal.UNKNOWN)));
        shop.coupons().create(Coupon.simple(TEN, new Discount.Percent(10)));
        CartView view = done(carting.addCoupon(cart, TEN));
        assertThat(view.quote().totals().discount()).isEqualTo(pounds(200));
        assertThat(done(carting.change(cart, new CartChange.RemoveCoupon(TEN)))
                        .quote()
                        .totals()
                        .discount())
                .isEqualTo(pounds(0));
    }

    @Test
    void aCouponThatStopsWorkingStaysAndIsShownAsRefused() {
        CartTarget cart = guestCart();
        carting.add(cart, MUG, 1);
        shop.coupons().create(Coupon.simple(TEN, new Discount.Percent(10)));
        carting.addCoupon(cart, TEN);
        shop.coupons().enable(TEN, false);
        CartView view = carting.view(cart.id(), GUEST).orElseThrow();
        assertThat(view.cart().coupons()).containsExactly(TEN);
        assertThat(view.quote().refused()).containsExactly(new RefusedCoupon(TEN, CouponRefusal.DISABLED));
        assertThat(view.quote().totals().discount()).isEqualTo(pounds(0));
    }

    @Test
    void aVersionThatHasPassedIsStaleAndAStrangersCartIsAbsent() {
        CartTarget cart = guestCart();
        carting.add(cart, MUG, 1);
        assertThat(carting.change(new CartTarget(cart.id(), GUEST, OptionalLong.of(1)), new CartChange.Clear()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isInstanceOf(Stale.class));
        carting.add(CartTarget.latest(CartId.of(ANN), SIGNED_IN), MUG, 1);
        assertThat(carting.addCoupon(CartTarget.latest(CartId.of(ANN), GUEST), TEN))
                .isEqualTo(new Refused(new Absent()));
    }

    @Test
    void eachAbandonedCartRaisesOneEvent() {
        for (int i = 0; i < 250; i++) {
            carting.add(guestCart(), MUG, 1);
        }
        carting.add(CartTarget.latest(CartId.of(ANN), SIGNED_IN), MUG, 2);
        EventLog log = shop.events().log();
        AbandonedCarts abandoned = new AbandonedCarts(shop.carts(), Duration.ofHours(4), log);
        assertThat(abandoned.scan()).isZero();
        clock.advance(Duration.ofHours(4));
        assertThat(abandoned.scan()).isEqualTo(251);
        assertThat(abandoned.scan()).isZero();
        assertThat(log.read(AbandonedCarts.TOPIC, 0, 1_000))
                .hasSize(251)
                .allSatisfy(event -> assertThat(event.payload()).doesNotContain("crt_"))
                .filteredOn(event -> event.key().equals("customer:" + ANN))
                .singleElement()
                .satisfies(event -> assertThat(event.payload())
                        .contains("\"customerId\":\"%s\"".formatted(ANN), "{\"sku\":\"MUG\",\"quantity\":2}"));
    }

    @Test
    void whileTheLogIsAwayNoAbandonedCartIsClaimed() {
        carting.add(guestCart(), MUG, 1);
        clock.advance(Duration.ofHours(4));
        InMemoryAdapters elsewhere = new InMemoryAdapters(clock);
        AbandonedCarts abandoned = new AbandonedCarts(
                shop.carts(), Duration.ofHours(4), elsewhere.events().log());
        elsewhere.goDown();
        assertThatThrownBy(abandoned::scan).isInstanceOf(BackendException.class);
        elsewhere.comeBack();
        assertThat(abandoned.scan()).isOne();
    }

    private CartTarget guestCart() {
        return CartTarget.latest(carting.open(GUEST).cart().id(), GUEST);
    }

    private static CartView done(CartAnswer answer) {
        assertThat(answer).isInstanceOf(Done.class);
        return ((Done) answer).view();
    }

    private static ProductDetails mug(long pence) {
        return new ProductDetails(
                new Slug("mug"), "Mug", "", pounds(pence), Optional.empty(), Optional.empty(), Set.of());
    }

    private static Money pounds(long pence) {
        return Money.ofMinor(CurrencyUnit.GBP, pence);
    }
}
