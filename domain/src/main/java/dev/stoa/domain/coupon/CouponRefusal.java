package dev.stoa.domain.coupon;

/// Why a coupon does not work.
public enum CouponRefusal {
    UNKNOWN("there is no such coupon"),
    DISABLED("this coupon has been withdrawn"),
    NOT_STARTED("this coupon cannot be used yet"),
    ENDED("this coupon has ended"),
    EXHAUSTED("this coupon has been used up"),
    CUSTOMER_LIMIT("you have used this coupon as often as you may"),
    NOT_APPLICABLE("this coupon is for none of the things in the cart"),
    BELOW_MINIMUM("the cart costs less than this coupon asks for"),
    NOT_STACKABLE("this coupon cannot be combined with another one"),
    OTHER_CURRENCY("this coupon is in another currency than the cart");

    private final String reason;

    CouponRefusal(String reason) {
        this.reason = reason;
    }

    /// One sentence for the customer.
    public String reason() {
        return reason;
    }
}
