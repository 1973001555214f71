package dev.stoa.postgres.coupon;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponStatus;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.Scope;
import dev.stoa.domain.coupon.UseLimits;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Coupons as rows.
final class CouponRows {

    static final String COLUMNS = "code, percent, amount, amount_currency, minimum, minimum_currency, products,"
            + " categories, merchants, starts_at, ends_at, total_limit, customer_limit, stackable";

    private CouponRows() {}

    /// What stands in [#COLUMNS].
    static Object[] values(Coupon coupon) {
        Optional<Integer> percent =
                coupon.discount() instanceof Discount.Percent share ? Optional.of(share.percent()) : Optional.empty();
        Optional<Money> amount =
                coupon.discount() instanceof Discount.Fixed fixed ? Optional.of(fixed.amount()) : Optional.empty();
        return new Object[] {
            coupon.code().value(),
            percent,
            amount.map(Money::getAmountMinorLong),
            amount.map(money -> money.getCurrencyUnit().getCode()),
            coupon.minimumSpend().map(Money::getAmountMinorLong),
            coupon.minimumSpend().map(money -> money.getCurrencyUnit().getCode()),
            texts(coupon.scope().products(), Sku::value),
            texts(coupon.scope().categories(), Slug::value),
            texts(coupon.scope().merchants(), Slug::value),
            coupon.startsAt(),
            coupon.endsAt(),
            maybe(coupon.limits().total()),
            maybe(coupon.limits().perCustomer()),
            coupon.stackable()
        };
    }

    static CouponStatus read(Row row) throws SQLException {
        Coupon coupon = new Coupon(
                new CouponCode(row.text("code")),
                discount(row),
                money(row, "minimum"),
                new Scope(
                        set(row.texts("products"), Sku::new),
                        set(row.texts("categories"), Slug::new),
                        set(row.texts("merchants"), Slug::new)),
                row.maybeInstant("starts_at"),
                row.maybeInstant("ends_at"),
                new UseLimits(limit(row, "total_limit"), limit(row, "customer_limit")),
                row.is("stackable"));
        return new CouponStatus(coupon, row.is("enabled"), row.number("used"));
    }

    private static Discount discount(Row row) throws SQLException {
        Optional<Money> amount = money(row, "amount");
        int percent = row.integer("percent");
        if (amount.isPresent()) {
            return new Discount.Fixed(amount.get());
        }
        return percent > 0 ? new Discount.Percent(percent) : new Discount.FreeShipping();
    }

    private static Optional<Money> money(Row row, String column) throws SQLException {
        Optional<String> currency = row.maybeText(column + "_currency");
        long minor = row.number(column);
        return currency.map(code -> Money.ofMinor(CurrencyUnit.of(code), minor));
    }

    private static OptionalLong limit(Row row, String column) throws SQLException {
        return row.maybeNumber(column).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static Optional<Long> maybe(OptionalLong limit) {
        return limit.isPresent() ? Optional.of(limit.getAsLong()) : Optional.empty();
    }

    private static <T> String[] texts(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).sorted().toArray(String[]::new);
    }

    private static <T> Set<T> set(List<String> texts, Function<String, T> item) {
        return texts.stream().map(item).collect(Collectors.toSet());
    }
}
