package dev.stoa.application.cart;

import dev.stoa.domain.order.Pricing;
import org.joda.money.CurrencyUnit;

/// How carts are priced.
///
/// @param empty the currency of an empty cart's totals
public record CartPricing(Pricing pricing, CurrencyUnit empty) {}
