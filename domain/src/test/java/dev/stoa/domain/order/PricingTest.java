package dev.stoa.domain.order;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.coupon.AppliedCoupon;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponRefusal;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.domain.coupon.Scope;
import dev.stoa.domain.coupon.UseLimits;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PricingTest {

    private static final CurrencyUnit GBP = CurrencyUnit.GBP;
    private static final Slug CUPS = new Slug("cups");
    private static final Slug POTTER = new Slug("potter");
    private static final Pricing PRICING = new Pricing(new ShippingRule(500, 5_000));

    @Test
    void goodsAndShippingMakeTheTotal() {
        assertThat(quote(List.of(line("a", 2, 1_000), line("b", 1, 999))).totals())
                .isEqualTo(Totals.of(pence(2_999), pence(0), pence(500)));
    }

    @Test
    void nothingCostsNothingNotEvenShipping() {
        assertThat(quote(List.of()).totals()).isEqualTo(Totals.zero(GBP));
    }

    @Test
    void shippingIsFreeFromTheThresholdOfGoodsAfterDiscountsOn() {
        assertThat(quote(List.of(line("a", 1, 5_000))).totals().shipping()).isEqualTo(pence(0));
        assertThat(quote(List.of(line("a", 1, 4_999))).totals().shipping()).isEqualTo(pence(500));
        Totals discounted =
                quote(List.of(line("a", 1, 5_000)), simple("P1", percent(1))).totals();
        assertThat(discounted.shipping()).isEqualTo(pence(500));
    }

    @Test
    void aPercentageIsRoundedDownToTheMinorUnit() {
        Quote quote = quote(List.of(line("a", 1, 999)), simple("TEN", percent(10)));
        assertThat(quote.totals().discount()).isEqualTo(pence(99));
        assertThat(quote.applied()).containsExactly(new AppliedCoupon(new CouponCode("TEN"), pence(99)));
    }

    @Test
    void aFixedAmountIsAtMostWhatTheCoveredLinesCost() {
        assertThat(discount(List.of(line("a", 1, 1_000)), simple("F", fixed(300))))
                .isEqualTo(300);
        assertThat(discount(List.of(line("a", 1, 1_000)), simple("F", fixed(9_999))))
                .isEqualTo(1_000);
    }

    @Test
    void freeShippingIsNoDiscountButNoShipping() {
        Totals totals = quote(List.of(line("a", 1, 1_000)), simple("FREE", new Discount.FreeShipping()))
                .totals();
        assertThat(totals).isEqualTo(Totals.of(pence(1_000), pence(0), pence(0)));
    }

    @Test
    void aScopeCoversByProductByCategoryAndByMerchant() {
        List<PricedLine> lines = List.of(
                line("a", 1, 1_000),
                new PricedLine(new Sku("b"), 1, pence(2_000), Set.of(CUPS), Optional.empty()),
                new PricedLine(new Sku("c"), 1, pence(4_000), Set.of(), Optional.of(POTTER)));
        assertThat(discount(lines, scoped(new Scope(Set.of(new Sku("a")), Set.of(), Set.of()))))
                .isEqualTo(500);
        assertThat(discount(lines, scoped(new Scope(Set.of(), Set.of(CUPS), Set.of()))))
                .isEqualTo(1_000);
        assertThat(discount(lines, scoped(new Scope(Set.of(), Set.of(), Set.of(POTTER)))))
                .isEqualTo(2_000);
        assertThat(discount(lines, scoped(new Scope(Set.of(new Sku("a")), Set.of(CUPS), Set.of(POTTER)))))
                .isEqualTo(3_500);
    }

    @Test
    void aCouponForNothingInTheCartIsRefused() {
        Coupon coupon = scoped(new Scope(Set.of(new Sku("other")), Set.of(), Set.of()));
        refuses(CouponRefusal.NOT_APPLICABLE, List.of(line("a", 1, 1_000)), coupon);
        refuses(CouponRefusal.NOT_APPLICABLE, List.of(), simple("TEN", percent(10)));
    }

    @Test
    void aMinimumIsMetByTheCoveredLinesAlone() {
        Scope scope = new Scope(Set.of(new Sku("a")), Set.of(), Set.of());
        Coupon coupon = coupon("MIN", percent(10), Optional.of(pence(1_000)), scope, true);
        assertThat(discount(List.of(line("a", 1, 1_000)), coupon)).isEqualTo(100);
        refuses(CouponRefusal.BELOW_MINIMUM, List.of(line("a", 1, 999), line("b", 1, 9_999)), coupon);
    }

    @Test
    void aCouponThatDoesNotStackStandsAlone() {
        List<PricedLine> lines = List.of(line("a", 1, 1_000));
        Coupon stacks = simple("S", percent(10));
        Coupon alone = coupon("ALONE", percent(20), Optional.empty(), Scope.EVERYTHING, false);
        Quote later = quote(lines, stacks, alone);
        assertThat(later.totals().discount()).isEqualTo(pence(100));
        assertThat(later.refused()).containsExactly(new RefusedCoupon(alone.code(), CouponRefusal.NOT_STACKABLE));
        Quote earlier = quote(lines, alone, stacks);
        assertThat(earlier.totals().discount()).isEqualTo(pence(200));
        assertThat(earlier.refused()).containsExactly(new RefusedCoupon(stacks.code(), CouponRefusal.NOT_STACKABLE));
    }

    @Test
    void aCouponThatWasRefusedDoesNotStandInTheWayOfOthers() {
        Coupon dear = coupon("DEAR", percent(50), Optional.of(pence(9_999)), Scope.EVERYTHING, false);
        Quote quote = quote(List.of(line("a", 1, 1_000)), dear, simple("TEN", percent(10)));
        assertThat(quote.totals().discount()).isEqualTo(pence(100));
    }

    @Test
    void couponsOfAnotherCurrencyAreRefused() {
        Money euros = Money.ofMinor(CurrencyUnit.EUR, 100);
        List<PricedLine> lines = List.of(line("a", 1, 1_000));
        refuses(CouponRefusal.OTHER_CURRENCY, lines, simple("EUR", new Discount.Fixed(euros)));
        refuses(
                CouponRefusal.OTHER_CURRENCY,
                lines,
                coupon("EUR", percent(1), Optional.of(euros), Scope.EVERYTHING, true));
    }

    @Test
    void togetherCouponsTakeOffAtMostWhatTheGoodsCost() {
        Quote quote = quote(List.of(line("a", 1, 1_000)), simple("A", percent(70)), simple("B", fixed(900)));
        assertThat(quote.totals().total()).isEqualTo(pence(500));
        assertThat(quote.applied())
                .extracting(applied -> applied.discount().getAmountMinorInt())
                .containsExactly(700, 300);
    }

    @Test
    void noTotalOfAnyLinesAndCouponsIsBelowZeroAndTheDiscountsAddUp() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            List<PricedLine> lines = IntStream.range(0, random.nextInt(4))
                    .mapToObj(n -> line("s" + n, 1 + random.nextInt(3), random.nextInt(3_000)))
                    .toList();
            Coupon[] coupons = IntStream.range(0, random.nextInt(4))
                    .mapToObj(n -> random(n, random))
                    .toArray(Coupon[]::new);
            Quote quote = quote(lines, coupons);
            assertThat(quote.totals().discount())
                    .isLessThanOrEqualTo(quote.totals().subtotal());
            assertThat(Money.total(
                            GBP,
                            quote.applied().stream()
                                    .map(AppliedCoupon::discount)
                                    .toList()))
                    .isEqualTo(quote.totals().discount());
            assertThat(quote.applied().size() + quote.refused().size()).isEqualTo(coupons.length);
        }
    }

    private static Coupon random(int n, Random random) {
        Discount discount = switch (random.nextInt(3)) {
            case 0 -> percent(1 + random.nextInt(100));
            case 1 -> fixed(1 + random.nextInt(5_000));
            default -> new Discount.FreeShipping();
        };
        return coupon(
                "C" + n, discount, Optional.of(pence(random.nextInt(2_000))), Scope.EVERYTHING, random.nextInt(4) > 0);
    }

    @Test
    void anAmountBeyondTheMostIsRefused() {
        List<PricedLine> most = List.of(line("a", 1, Totals.MAX_MINOR));
        assertThat(quote(most).totals().total()).isEqualTo(pence(Totals.MAX_MINOR));
        assertThatThrownBy(() -> quote(List.of(line("a", 1, Totals.MAX_MINOR), line("b", 1, 1))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> quote(List.of(line("a", Integer.MAX_VALUE, Long.MAX_VALUE))))
                .isInstanceOf(InvalidInputException.class);
    }

    private static void refuses(CouponRefusal why, List<PricedLine> lines, Coupon coupon) {
        Quote quote = quote(lines, coupon);
        assertThat(quote.refused()).containsExactly(new RefusedCoupon(coupon.code(), why));
        assertThat(quote.totals()).isEqualTo(quote(lines).totals());
    }

    private static long discount(List<PricedLine> lines, Coupon... coupons) {
        return quote(lines, coupons).totals().discount().getAmountMinorLong();
    }

    private static Quote quote(List<PricedLine> lines, Coupon... coupons) {
        return PRICING.quote(GBP, lines, List.of(coupons));
    }

    private static PricedLine line(String sku, int quantity, long pence) {
        return new PricedLine(new Sku(sku), quantity, pence(pence), Set.of(), Optional.empty());
    }

    private static Coupon simple(String code, Discount discount) {
        return Coupon.simple(new CouponCode(code), discount);
    }

    private static Coupon scoped(Scope scope) {
        return coupon("HALF", percent(50), Optional.empty(), scope, true);
    }

    private static Coupon coupon(
            String code, Discount discount, Optional<Money> minimum, Scope scope, boolean stackable) {
        return new Coupon(
                new CouponCode(code),
                discount,
                minimum,
                scope,
                Optional.empty(),
                Optional.empty(),
                UseLimits.NONE,
                stackable);
    }

    private static Discount percent(int percent) {
        return new Discount.Percent(percent);
    }

    private static Discount fixed(long pence) {
        return new Discount.Fixed(pence(pence));
    }

    private static Money pence(long pence) {
        return Money.ofMinor(GBP, pence);
    }
}
