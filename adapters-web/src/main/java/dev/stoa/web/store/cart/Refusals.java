package dev.stoa.web.store.cart;

import dev.stoa.application.cart.CartAnswer;
import dev.stoa.domain.cart.CartOutcome;
import dev.stoa.web.Format;

/// Why a cart does not change, in words for whoever fills it.
final class Refusals {

    private Refusals() {}

    /// Empty if it did change.
    static String of(CartAnswer answer) {
        return switch (answer) {
            case CartAnswer.Done done -> "";
            case CartAnswer.NotForSale gone -> "This is not for sale.";
            case CartAnswer.CouponRefused refused ->
                Format.sentence(refused.coupon().why().reason());
            case CartAnswer.Refused refused -> of(refused.why());
        };
    }

    /// Whether there is no such cart, as when a guest's has ended.
    static boolean isAbsent(CartAnswer answer) {
        return answer instanceof CartAnswer.Refused refused && refused.why() instanceof CartOutcome.Absent;
    }

    private static String of(CartOutcome why) {
        return switch (why) {
            case CartOutcome.Absent absent -> "The cart is not there any more. Start a new one.";
            case CartOutcome.Stale stale -> "The cart was changed elsewhere. Look it over and try again.";
            case CartOutcome.TooManyOfOne many ->
                "A cart holds at most %d of one thing; this would make %d.".formatted(many.cap(), many.wanted());
            case CartOutcome.TooManyLines many -> "A cart holds at most %d different things.".formatted(many.cap());
            case CartOutcome.TooManyCoupons many -> "A cart takes at most %d coupons.".formatted(many.cap());
            case CartOutcome.TooDear dear -> "That is more than a cart can be worth.";
            case CartOutcome.OtherCurrency other ->
                "The cart is in %s and this is sold in %s.".formatted(other.cart(), other.wanted());
            case CartOutcome.Changed changed -> "";
        };
    }
}
