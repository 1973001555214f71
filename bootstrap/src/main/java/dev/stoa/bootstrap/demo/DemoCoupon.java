package dev.stoa.bootstrap.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.stoa.domain.catalog.OfferDetails;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.Scope;
import dev.stoa.domain.coupon.UseLimits;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What stands behind the code of a merchant's offer: it works as long as the offer lasts.
///
/// The discount of a row is `15%`, `£10` or `delivery`. It covers SKUs or categories, or all goods of its merchant,
/// where it names that one.
final class DemoCoupon {

    private static final Predicate<String> SKU =
            Pattern.compile("[A-Z]{3}-[0-9]{3}").asMatchPredicate();

    private DemoCoupon() {}

    /// Empty if the offer needs no code.
    static Optional<Coupon> of(NamedCsvRecord row, OfferDetails offer) {
        return offer.code()
                .map(code -> new Coupon(
                        new CouponCode(code),
                        discount(row.getField("discount")),
                        Optional.of(row.getField("minimum"))
                                .filter(text -> !text.isEmpty())
                                .map(DemoCoupon::pounds),
                        scope(row.getField("covers"), offer.merchant()),
                        Optional.of(offer.startsAt()),
                        Optional.of(offer.endsAt()),
                        UseLimits.NONE,
                        true));
    }

    private static Discount discount(String text) {
        if (text.equals("delivery")) {
            return new Discount.FreeShipping();
        }
        return text.endsWith("%")
                ? new Discount.Percent(Integer.parseInt(text.substring(0, text.length() - 1)))
                : new Discount.Fixed(pounds(text));
    }

    private static Scope scope(String text, Slug merchant) {
        if (text.equals(merchant.value())) {
            return new Scope(Set.of(), Set.of(), Set.of(merchant));
        }
        return new Scope(named(text, SKU, Sku::new), named(text, SKU.negate(), Slug::new), Set.of());
    }

    private static <T> Set<T> named(String text, Predicate<String> kind, Function<String, T> reading) {
        return Arrays.stream(text.split("\\|")).filter(kind).map(reading).collect(Collectors.toSet());
    }

    /// @param text such as `£10`
    private static Money pounds(String text) {
        return Money.ofMajor(CurrencyUnit.GBP, Long.parseLong(text.substring(1)));
    }
}
