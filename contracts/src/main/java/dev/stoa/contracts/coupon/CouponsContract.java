package dev.stoa.contracts.coupon;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponRefusal;
import dev.stoa.domain.coupon.CouponStatus;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.Redemption;
import dev.stoa.domain.coupon.RedemptionId;
import dev.stoa.domain.coupon.Scope;
import dev.stoa.domain.coupon.UseLimits;
import dev.stoa.domain.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every [Coupons] must do.
public interface CouponsContract {

    /// A fresh backend with no coupons.
    Backend<Coupons> backend();

    CouponCode TEN = new CouponCode("TEN");
    CustomerId ANN = new CustomerId("ann");
    CustomerId BOB = new CustomerId("bob");
    Redemption REDEEMED = new Redemption.Redeemed();

    static Coupon coupon(Optional<Instant> start, Optional<Instant> end, UseLimits limits) {
        return new Coupon(TEN, new Discount.Percent(10), Optional.empty(), Scope.EVERYTHING, start, end, limits, true);
    }

    static Coupon limited(long total, long perCustomer) {
        return coupon(
                Optional.empty(),
                Optional.empty(),
                new UseLimits(OptionalLong.of(total), OptionalLong.of(perCustomer)));
    }

    static RedemptionId order(int number) {
        return new RedemptionId("ord_" + number);
    }

    static Redemption refused(CouponRefusal why) {
        return new Redemption.Refused(why);
    }

    private static long used(Coupons coupons) {
        return coupons.find(List.of(TEN)).getFirst().used();
    }

    @Test
    default void aCodeIsTakenOnce() {
        Coupons coupons = backend().port();
        assertThat(coupons.create(limited(1, 1))).isTrue();
        assertThat(coupons.create(limited(5, 5))).isFalse();
        assertThat(coupons.find(List.of(new CouponCode("NO"), TEN)))
                .containsExactly(new CouponStatus(limited(1, 1), true, 0));
    }

    @Test
    default void aRedemptionCountsOncePerOrder() {
        Coupons coupons = backend().port();
        coupons.create(limited(2, 2));
        assertThat(coupons.redeem(TEN, order(1), ANN)).isEqualTo(REDEEMED);
        assertThat(coupons.redeem(TEN, order(1), ANN)).isEqualTo(REDEEMED);
        assertThat(used(coupons)).isEqualTo(1);
    }

    @Test
    default void theTotalLimitIsKept() {
        Coupons coupons = backend().port();
        coupons.create(limited(2, 9));
        coupons.redeem(TEN, order(1), ANN);
        coupons.redeem(TEN, order(2), BOB);
        assertThat(coupons.redeem(TEN, order(3), ANN)).isEqualTo(refused(CouponRefusal.EXHAUSTED));
        assertThat(coupons.redeem(TEN, order(2), BOB)).isEqualTo(REDEEMED);
        assertThat(coupons.check(TEN, Optional.empty())).contains(CouponRefusal.EXHAUSTED);
    }

    @Test
    default void theLimitOfACustomerIsKept() {
        Coupons coupons = backend().port();
        coupons.create(limited(9, 1));
        coupons.redeem(TEN, order(1), ANN);
        assertThat(coupons.redeem(TEN, order(2), ANN)).isEqualTo(refused(CouponRefusal.CUSTOMER_LIMIT));
        assertThat(coupons.check(TEN, Optional.of(ANN))).contains(CouponRefusal.CUSTOMER_LIMIT);
        assertThat(coupons.check(TEN, Optional.empty())).isEmpty();
        assertThat(coupons.redeem(TEN, order(2), BOB)).isEqualTo(REDEEMED);
    }

    @Test
    default void releasingGivesTheUseBackOnce() {
        Coupons coupons = backend().port();
        coupons.create(limited(2, 1));
        coupons.redeem(TEN, order(1), ANN);
        coupons.redeem(TEN, order(2), BOB);
        coupons.release(order(1));
        coupons.release(order(1));
        coupons.release(order(7));
        assertThat(used(coupons)).isEqualTo(1);
        assertThat(coupons.redeem(TEN, order(3), ANN)).isEqualTo(REDEEMED);
        assertThat(coupons.redeem(TEN, order(4), ANN)).isEqualTo(refused(CouponRefusal.EXHAUSTED));
    }

    @Test
    default void aCouponStartsAndEndsExactlyOnTime() {
        Backend<Coupons> backend = backend();
        Coupons coupons = backend.port();
        Instant start = backend.now().plusMillis(2);
        coupons.create(coupon(Optional.of(start), Optional.of(start.plusMillis(3)), UseLimits.NONE));
        List<Redemption> results = new ArrayList<>();
        for (int ms = 1; ms <= 6; ms++) {
            backend.advance(Duration.ofMillis(1));
            results.add(coupons.redeem(TEN, order(ms), ANN));
        }
        Redemption early = refused(CouponRefusal.NOT_STARTED);
        Redemption late = refused(CouponRefusal.ENDED);
        assertThat(results).containsExactly(early, REDEEMED, REDEEMED, REDEEMED, late, late);
    }

    @Test
    default void aDisabledCouponIsRefusedUntilItIsEnabledAgain() {
        Coupons coupons = backend().port();
        coupons.create(limited(2, 2));
        assertThat(coupons.enable(TEN, false).orElseThrow().enabled()).isFalse();
        assertThat(coupons.redeem(TEN, order(1), ANN)).isEqualTo(refused(CouponRefusal.DISABLED));
        coupons.enable(TEN, true);
        assertThat(coupons.redeem(TEN, order(1), ANN)).isEqualTo(REDEEMED);
        assertThat(coupons.enable(new CouponCode("NO"), true)).isEmpty();
    }

    @Test
    default void anUnknownCodeIsRefused() {
        Coupons coupons = backend().port();
        assertThat(coupons.redeem(TEN, order(1), ANN)).isEqualTo(refused(CouponRefusal.UNKNOWN));
        assertThat(coupons.check(TEN, Optional.of(ANN))).contains(CouponRefusal.UNKNOWN);
    }

    /// Vendure #4660, Medusa #13760: the limit is checked and counted apart.
    @Test
    default void callersRacingForTheLastUseGetItOnce() {
        Coupons coupons = backend().port();
        coupons.create(limited(5, 1));
        List<Redemption> results =
                Races.race(16, i -> coupons.redeem(TEN, order(i), new CustomerId("customer" + i % 8)));
        assertThat(results.stream().filter(REDEEMED::equals)).hasSize(5);
        assertThat(used(coupons)).isEqualTo(5);
    }

    @Test
    default void oddCodesAreKeptApartAndPagedInByteOrder() {
        Coupons coupons = backend().port();
        for (String odd : OddText.KEYS) {
            assertThat(coupons.create(Coupon.simple(new CouponCode(odd), new Discount.FreeShipping())))
                    .as(odd)
                    .isTrue();
        }
        List<String> seen = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            var page = coupons.page(new PageRequest(5, next));
            page.items().forEach(status -> seen.add(status.coupon().code().value()));
            next = page.next();
        } while (next.isPresent());
        assertThat(seen)
                .isEqualTo(OddText.KEYS.stream()
                        .map(CouponCode::new)
                        .map(CouponCode::value)
                        .sorted(Utf8.ORDER)
                        .toList());
    }

    @Test
    default void aBackendThatIsDownSaysSo() {
        Backend<Coupons> backend = backend();
        backend.goDown();
        Coupons coupons = backend.port();
        Outages.assertUnavailable(
                () -> coupons.create(limited(1, 1)),
                () -> coupons.find(List.of(TEN)),
                () -> coupons.page(PageRequest.first(1)),
                () -> coupons.enable(TEN, true),
                () -> coupons.check(TEN, Optional.empty()),
                () -> coupons.redeem(TEN, order(1), ANN),
                () -> coupons.release(order(1)));
    }
}
