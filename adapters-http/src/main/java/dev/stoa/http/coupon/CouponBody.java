package dev.stoa.http.coupon;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.Scope;
import dev.stoa.domain.coupon.UseLimits;
import dev.stoa.http.MoneyJson;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The terms of a new coupon.
///
/// @param code letters of A to Z, digits, `-` and `_`, in whatever case
/// @param kind `percent` with `percent`, `fixed` with `amount`, or `free-shipping`
/// @param stackable true if left out
@Introspected
record CouponBody(
        @Size(min = 1, max = CouponCode.LONGEST) String code,

        @Pattern(regexp = "percent|fixed|free-shipping", message = "must be percent, fixed or free-shipping")
        String kind,

        Optional<Integer> percent,
        Optional<MoneyJson> amount,
        Optional<MoneyJson> minimumSpend,
        Optional<List<String>> products,
        Optional<List<String>> categories,
        Optional<List<String>> merchants,
        Optional<Instant> startsAt,
        Optional<Instant> endsAt,
        Optional<Long> totalLimit,
        Optional<Long> customerLimit,
        Optional<Boolean> stackable) {

    Coupon toCoupon() {
        return new Coupon(
                CouponCode.ofNew(code),
                discount(),
                minimumSpend.map(MoneyJson::toMoney),
                new Scope(set(products, Sku::new), set(categories, Slug::new), set(merchants, Slug::new)),
                startsAt,
                endsAt,
                new UseLimits(limit(totalLimit), limit(customerLimit)),
                stackable.orElse(true));
    }

    private Discount discount() {
        return switch (kind) {
            case "percent" -> new Discount.Percent(percent.orElseThrow(() -> missing("percent")));
            case "fixed" ->
                new Discount.Fixed(amount.orElseThrow(() -> missing("amount")).toMoney());
            default -> new Discount.FreeShipping();
        };
    }

    private InvalidInputException missing(String field) {
        return new InvalidInputException(field, "required", "a %s coupon needs %s".formatted(kind, field));
    }

    private static <T> Set<T> set(Optional<List<String>> names, Function<String, T> make) {
        return names.orElse(List.of()).stream().map(make).collect(Collectors.toSet());
    }

    private static OptionalLong limit(Optional<Long> limit) {
        return limit.map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
