package dev.stoa.domain.session;

/// What somebody may do in the shop.
public enum Role {
    CUSTOMER,
    MERCHANT,
    OPERATOR
}
