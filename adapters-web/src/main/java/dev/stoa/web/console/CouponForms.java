package dev.stoa.web.console;

import dev.stoa.domain.Require;
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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Coupons as forms hold them and as the list says them.
final class CouponForms {

    static final String AMOUNT = "The amount must be more than 0, such as 12.50.";

    private static final String CODE =
            "A code is of letters of A to Z, digits, - and _, at most %d of them.".formatted(CouponCode.LONGEST);
    private static final String BETWEEN = "[\\s,]+";
    private static final String SLUG = "%s is no slug: small letters, digits and -.";
    private static final String TIME = "The time must be like 2026-12-24T18:00.";
    private static final String LIMIT = "The limit must be a whole number of 1 or more.";
    private static final long MOST_USES = 1_000_000_000_000L;

    private CouponForms() {}

    static Coupon read(Form form, CurrencyUnit currency) {
        Fields fields = new Fields(form);
        Optional<CouponCode> code = fields.need("code", "Type a code.", CODE, CouponCode::ofNew);
        Optional<? extends Discount> discount =
                discount(fields, form.oneOf("kind", "percent", "fixed", "free-shipping"), currency);
        Optional<Money> minimum = fields.read("minimumSpend", AMOUNT, text -> amount(text, currency));
        Set<Sku> products = fields.parts("products", BETWEEN, "%s is no SKU.", Sku::new);
        Set<Slug> categories = fields.parts("categories", BETWEEN, SLUG, Slug::new);
        Set<Slug> merchants = fields.parts("merchants", BETWEEN, SLUG, Slug::new);
        Optional<Instant> start = fields.read("startsAt", TIME, CouponForms::time);
        Optional<Instant> end = fields.read("endsAt", TIME, CouponForms::time);
        if (start.isPresent() && end.filter(each -> !each.isAfter(start.get())).isPresent()) {
            fields.fault("endsAt", "The end must come after the start.");
        }
        Optional<Long> total = fields.read("totalLimit", LIMIT, CouponForms::limit);
        Optional<Long> customer = fields.read("customerLimit", LIMIT, CouponForms::limit);
        return fields.whole(() -> new Coupon(
                code.orElseThrow(),
                discount.orElseThrow(),
                minimum,
                new Scope(products, categories, merchants),
                start,
                end,
                new UseLimits(most(total), most(customer)),
                form.has("stackable")));
    }

    private static Optional<? extends Discount> discount(Fields fields, String kind, CurrencyUnit currency) {
        return switch (kind) {
            case "percent" ->
                fields.need(
                        "percent",
                        "Type how many per cent.",
                        "The share must be a whole number of 1 to 100.",
                        text -> new Discount.Percent((int) Fields.count(text, 1, 100)));
            case "fixed" ->
                fields.need("amount", "Type an amount.", AMOUNT, text -> new Discount.Fixed(amount(text, currency)));
            default -> Optional.of(new Discount.FreeShipping());
        };
    }

    /// More than nothing.
    static Money amount(String text, CurrencyUnit currency) {
        Money amount = Money.of(currency, Fields.decimal(text));
        if (amount.isZero()) {
            throw new NumberFormatException(text);
        }
        return amount;
    }

    private static long limit(String text) {
        return Fields.count(text, 1, MOST_USES);
    }

    private static OptionalLong most(Optional<Long> limit) {
        return limit.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /// As browsers send what is typed into a field for times; meant in UTC.
    private static Instant time(String text) {
        return Require.moment("time", LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
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
