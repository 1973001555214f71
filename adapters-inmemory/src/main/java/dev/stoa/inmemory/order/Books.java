package dev.stoa.inmemory.order;

import dev.stoa.inmemory.coupon.CouponBook;
import dev.stoa.inmemory.credit.CreditBook;
import dev.stoa.inmemory.inventory.Warehouse;

/// Everything that an order touches, under one lock.
public record Books(Warehouse warehouse, CouponBook coupons, CreditBook credits, OrderBook orders) {}
