package dev.stoa.inmemory.coupon;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponRefusal;
import dev.stoa.domain.coupon.RedemptionId;
import dev.stoa.domain.customer.CustomerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All coupons and their redemptions. Guarded by the money path's lock.
public final class CouponBook {

    private final NavigableMap<CouponCode, Uses> coupons =
            new TreeMap<>((a, b) -> Utf8.ORDER.compare(a.value(), b.value()));
    private final Map<RedemptionId, Map<CouponCode, CustomerId>> redemptions = new HashMap<>();
    private final int capacity;

    public CouponBook(int capacity) {
        this.capacity = capacity;
    }

    boolean create(Coupon coupon) {
        if (coupons.size() >= capacity) {
            throw full("coupons");
        }
        return coupons.putIfAbsent(coupon.code(), new Uses(coupon)) == null;
    }

    @Nullable
    Uses get(CouponCode code) {
        return coupons.get(code);
    }

    /// The coupons after this code, or all of them.
    Iterable<Uses> after(Optional<CouponCode> code) {
        return code.map(last -> coupons.tailMap(last, false)).orElse(coupons).values();
    }

    /// Why this customer cannot use the coupon now.
    public Optional<CouponRefusal> refusal(CouponCode code, Optional<CustomerId> customer, Instant now) {
        Uses uses = coupons.get(code);
        return uses == null ? Optional.of(CouponRefusal.UNKNOWN) : uses.refusal(customer, now);
    }

    boolean isRedeemed(CouponCode code, RedemptionId id) {
        return redemptions.getOrDefault(id, Map.of()).containsKey(code);
    }

    /// Counts a use that was found to be possible.
    public void redeem(CouponCode code, RedemptionId id, CustomerId customer) {
        Uses uses = coupons.get(code);
        if (uses != null
                && redemptions.computeIfAbsent(id, key -> new HashMap<>()).putIfAbsent(code, customer) == null) {
            uses.add(customer);
        }
    }

    /// Takes back the uses of a redemption, once.
    public void release(RedemptionId id) {
        Map<CouponCode, CustomerId> redeemed = redemptions.remove(id);
        if (redeemed != null) {
            redeemed.forEach((code, customer) -> coupons.computeIfPresent(code, (key, uses) -> uses.without(customer)));
        }
    }

    void ensureRoom() {
        if (redemptions.size() >= capacity) {
            throw full("coupon redemptions");
        }
    }

    private BackendException full(String what) {
        return new BackendException(
                BackendException.Kind.UNAVAILABLE, "no room for more %s in memory: %d kept".formatted(what, capacity));
    }
}
