package dev.stoa.domain.coupon;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.customer.CustomerId;
import java.util.List;
import java.util.Optional;

/// All coupons and their uses. All methods throw [dev.stoa.domain.BackendException] when the backend is down.
public interface Coupons {

    /// The most coupons asked for at once.
    int MAX_CODES = 100;

    /// Adds an enabled coupon; false if the code is taken, and nothing changes then. Of N racing callers one adds
    /// it.
    boolean create(Coupon coupon);

    /// These coupons in the order asked, unknown ones left out.
    ///
    /// @param codes at most [#MAX_CODES]
    List<CouponStatus> find(List<CouponCode> codes);

    /// All coupons by code, in byte order.
    Page<CouponStatus> page(PageRequest request);

    /// Switches a coupon off or on; empty if there is none.
    Optional<CouponStatus> enable(CouponCode code, boolean enabled);

    /// What would keep this customer from redeeming now: unknown, disabled, not started, ended, used up. Counts
    /// nothing.
    Optional<CouponRefusal> check(CouponCode code, Optional<CustomerId> customer);

    /// Uses a coupon once for this redemption. Checking dates and limits and counting are one atomic step: of N
    /// callers racing for the last use one gets it. Repeating it for the same redemption counts nothing more.
    /// Usable from `startsAt` until just before `endsAt`.
    Redemption redeem(CouponCode code, RedemptionId id, CustomerId customer);

    /// Gives back all uses of this redemption, once; repeating it, or releasing what was never redeemed, does
    /// nothing.
    void release(RedemptionId id);
}
