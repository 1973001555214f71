package dev.stoa.application.feature;

/// What of the shop can be switched. A flag of this name decides; without one it is as the code says.
public enum Feature {
    /// Whether somebody who is not signed in may have a cart.
    GUEST_CARTS("guest-carts", true),

    /// Whether a customer may pay with credit.
    PAY_WITH_CREDIT("pay-with-credit", true);

    private final String flag;
    private final boolean otherwise;

    Feature(String flag, boolean otherwise) {
        this.flag = flag;
        this.otherwise = otherwise;
    }

    /// The name of its flag.
    public String flag() {
        return flag;
    }

    boolean otherwise() {
        return otherwise;
    }
}
