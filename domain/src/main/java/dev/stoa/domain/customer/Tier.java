package dev.stoa.domain.customer;

/// How well the shop treats a customer; rate limits and offers go by it.
public enum Tier {
    STANDARD,
    GOLD,
    PARTNER
}
