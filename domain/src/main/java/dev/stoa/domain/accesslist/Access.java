package dev.stoa.domain.accesslist;

/// What a rule says of its addresses.
public enum Access {
    ALLOW,
    DENY
}
