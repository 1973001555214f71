package dev.stoa.web.console;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponStatus;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.Scope;
import dev.stoa.domain.coupon.UseLimits;
import dev.stoa.web.Form;
import dev.stoa.web.Format;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Coupons as forms hold them and as the list says them.
final class CouponForms {

    private CouponForms() {}

    static Coupon read(Form form, CurrencyUnit currency) {
        return new Coupon(
                new CouponCode(form.text("code")),
                discount(form, currency),
                form.has("minimumSpend") ? Optional.of(money("minimumSpend", form, currency)) : Optional.empty(),
                new Scope(
                        words(form, "products", Sku::new),
                        words(form, "categories", Slug::new),
                        words(form, "merchants", Slug::new)),
                time(form, "startsAt"),
                time(form, "endsAt"),
                new UseLimits(limit(form, "totalLimit"), limit(form, "customerLimit")),
                form.has("stackable"));
    }

    private static Discount discount(Form form, CurrencyUnit currency) {
        return switch (form.text("kind")) {
            case "percent" -> new Discount.Percent(form.number("percent", 0));
            case "fixed" -> new Discount.Fixed(money("amount", form, currency));
            default -> new Discount.FreeShipping();
        };
    }

    static Money money(String field, Form form, CurrencyUnit currency) {
        try {
            return Money.of(currency, new BigDecimal(form.text(field)));
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidInputException(field, "format", "%s must be an amount such as 12.50".formatted(field));
        }
    }

    private static <T> Set<T> words(Form form, String field, Function<String, T> make) {
        return Stream.of(form.text(field).split("[\\s,]+"))
                .filter(word -> !word.isEmpty())
                .map(make)
                .collect(Collectors.toSet());
    }

    private static OptionalLong limit(Form form, String field) {
        return form.has(field) ? OptionalLong.of(form.number(field, 0)) : OptionalLong.empty();
    }

    /// As browsers send what is typed into a field for times; meant in UTC.
    private static Optional<Instant> time(Form form, String field) {
        try {
            return form.has(field)
                    ? Optional.of(LocalDateTime.parse(form.text(field)).toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        } catch (DateTimeException e) {
            throw new InvalidInputException(field, "format", field + " must be a time such as 2026-12-24T18:00");
        }
    }

    static CouponsPage.Row row(CouponStatus status) {
        return new CouponsPage.Row(status, takes(status.coupon().discount()), terms(status.coupon()));
    }

    private static String takes(Discount discount) {
        return switch (discount) {
            case Discount.Percent percent -> percent.percent() + " %";
            case Discount.Fixed fixed -> Format.money(fixed.amount());
            case Discount.FreeShipping free -> "shipping";
        };
    }

    private static List<String> terms(Coupon coupon) {
        List<String> terms = new ArrayList<>();
        coupon.minimumSpend().ifPresent(spend -> terms.add("from " + Format.money(spend)));
        Scope scope = coupon.scope();
        if (!scope.products().isEmpty()) {
            terms.add("on " + Format.count(scope.products().size(), "product", "products"));
        }
        if (!scope.categories().isEmpty()) {
            terms.add("in "
                    + scope.categories().stream().map(Slug::value).sorted().collect(Collectors.joining(", ")));
        }
        if (!scope.merchants().isEmpty()) {
            terms.add(
                    "of " + scope.merchants().stream().map(Slug::value).sorted().collect(Collectors.joining(", ")));
        }
        coupon.startsAt().ifPresent(start -> terms.add("from " + Format.moment(start)));
        coupon.endsAt().ifPresent(end -> terms.add("until " + Format.moment(end)));
        coupon.limits().perCustomer().ifPresent(limit -> terms.add(limit + " per customer"));
        if (!coupon.stackable()) {
            terms.add("alone");
        }
        return terms;
    }
}
