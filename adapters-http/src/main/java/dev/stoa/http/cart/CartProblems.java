package dev.stoa.http.cart;

import dev.stoa.domain.Fault;
import dev.stoa.domain.cart.CartOutcome;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import java.util.List;
import java.util.Locale;

/// How the API says that a cart refused.
final class CartProblems {

    private CartProblems() {}

    /// @param asked the quantity of the request itself: more than the cap in one request is no valid request
    static ProblemException of(CartOutcome why, int asked, Preconditions preconditions) {
        return switch (why) {
            case CartOutcome.Absent absent -> CartDesk.absent();
            case CartOutcome.Stale stale -> preconditions.stale();
            case CartOutcome.TooManyOfOne many -> tooMany(many, asked);
            case CartOutcome.TooManyLines many ->
                rule("A cart holds at most %d different things.".formatted(many.cap()));
            case CartOutcome.TooManyCoupons many -> rule("A cart takes at most %d coupons.".formatted(many.cap()));
            case CartOutcome.TooDear dear -> rule("The things in a cart may cost at most 10^14 minor units together.");
            case CartOutcome.OtherCurrency other ->
                rule("The cart is in %s and this is sold in %s.".formatted(other.cart(), other.wanted()));
            case CartOutcome.Changed changed -> throw new IllegalStateException("a change is no refusal");
        };
    }

    static ProblemException notForSale(Sku sku) {
        return new ProblemException(
                ProblemCode.NOT_FOR_SALE,
                "This is not for sale.",
                List.of(new Fault("/sku", "not-for-sale", "there is no product %s on sale".formatted(sku))));
    }

    static ProblemException of(RefusedCoupon coupon) {
        String word = coupon.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ProblemException(
                ProblemCode.COUPON_REFUSED,
                "The coupon is refused: %s.".formatted(coupon.why().reason()),
                List.of(new Fault("/coupon", word, coupon.why().reason())));
    }

    private static ProblemException tooMany(CartOutcome.TooManyOfOne many, int asked) {
        String detail =
                "A cart holds at most %d of one thing; this would make %d.".formatted(many.cap(), many.wanted());
        Fault fault = new Fault("/quantity", "range", "at most %d of one SKU".formatted(many.cap()));
        ProblemCode code = asked > many.cap() ? ProblemCode.INVALID : ProblemCode.RULE_BROKEN;
        return new ProblemException(code, detail, List.of(fault));
    }

    private static ProblemException rule(String detail) {
        return new ProblemException(ProblemCode.RULE_BROKEN, detail);
    }
}
