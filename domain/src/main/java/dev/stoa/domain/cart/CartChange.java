package dev.stoa.domain.cart;

import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import org.joda.money.Money;

/// One thing a shopper does to a cart.
public sealed interface CartChange {

    /// Puts `quantity` more of a SKU in.
    record Add(Sku sku, int quantity, Money price) implements CartChange {
        public Add {
            Require.range("quantity", quantity, 1, Integer.MAX_VALUE);
        }
    }

    /// Makes it exactly `quantity` of a SKU, whether or not the cart had any.
    record SetQuantity(Sku sku, int quantity, Money price) implements CartChange {
        public SetQuantity {
            Require.range("quantity", quantity, 1, Integer.MAX_VALUE);
        }
    }

    /// Takes a SKU out; one that is not in changes nothing.
    record Remove(Sku sku) implements CartChange {}

    /// Takes everything out: lines, coupons and note.
    record Clear() implements CartChange {}

    /// Replaces the note; an empty text removes it.
    record SetNote(String note) implements CartChange {
        public SetNote {
            Require.text("note", note, 0, CartLimits.NOTE);
        }
    }

    /// Puts a coupon in; one that is in already changes nothing.
    record AddCoupon(CouponCode code) implements CartChange {}

    /// Takes a coupon out; one that is not in changes nothing.
    record RemoveCoupon(CouponCode code) implements CartChange {}
}
