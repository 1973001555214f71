package dev.stoa.inmemory.coupon;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponRefusal;
import dev.stoa.domain.coupon.CouponStatus;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.domain.coupon.Redemption;
import dev.stoa.domain.coupon.RedemptionId;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.inmemory.MoneyPath;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Coupons in memory: a small view of the coupon book.
public final class InMemoryCoupons implements Coupons {

    private final MoneyPath path;
    private final CouponBook book;

    public InMemoryCoupons(MoneyPath path, CouponBook book) {
        this.path = path;
        this.book = book;
    }

    @Override
    public boolean create(Coupon coupon) {
        return path.run(now -> book.create(coupon));
    }

    @Override
    public List<CouponStatus> find(List<CouponCode> codes) {
        Require.range("code count", codes.size(), 0, MAX_CODES);
        return path.run(now -> codes.stream()
                .map(book::get)
                .filter(Objects::nonNull)
                .map(Uses::status)
                .toList());
    }

    @Override
    public Page<CouponStatus> page(PageRequest request) {
        return path.run(now -> {
            Iterator<Uses> rest =
                    book.after(request.after().map(CouponCode::new)).iterator();
            List<CouponStatus> items = Stream.generate(() -> rest)
                    .limit(request.limit())
                    .takeWhile(Iterator::hasNext)
                    .map(Iterator::next)
                    .map(Uses::status)
                    .toList();
            return new Page<>(
                    items,
                    rest.hasNext() ? Optional.of(items.getLast().coupon().code().value()) : Optional.empty());
        });
    }

    @Override
    public Optional<CouponStatus> enable(CouponCode code, boolean enabled) {
        return path.run(now -> Optional.ofNullable(book.get(code)).map(uses -> uses.enable(enabled)));
    }

    @Override
    public Optional<CouponRefusal> check(CouponCode code, Optional<CustomerId> customer) {
        return path.run(now -> book.refusal(code, customer, now));
    }

    @Override
    public Redemption redeem(CouponCode code, RedemptionId id, CustomerId customer) {
        return path.run(now -> {
            if (book.isRedeemed(code, id)) {
                return new Redemption.Redeemed();
            }
            Optional<CouponRefusal> refusal = book.refusal(code, Optional.of(customer), now);
            if (refusal.isPresent()) {
                return new Redemption.Refused(refusal.get());
            }
            book.ensureRoom();
            book.redeem(code, id, customer);
            return new Redemption.Redeemed();
        });
    }

    @Override
    public void release(RedemptionId id) {
        path.run(now -> {
            book.release(id);
            return true;
        });
    }
}
