package dev.stoa.postgres.coupon;

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
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Coupons on Postgres: a use is counted under the lock of the coupon's row.
public final class PostgresCoupons implements Coupons {

    private static final String CREATE = "INSERT INTO coupon (" + CouponRows.COLUMNS + ")"
            + " VALUES (?, ?::int, ?::bigint, ?::text, ?::bigint, ?::text, ?, ?, ?, ?::timestamptz, ?::timestamptz,"
            + " ?::bigint, ?::bigint, ?) ON CONFLICT DO NOTHING";

    private static final String STATUS = CouponRows.COLUMNS + ", enabled, used";
    private static final String FIND = "SELECT " + STATUS + " FROM coupon WHERE code = ANY (?)";
    private static final String PAGE =
            "SELECT " + STATUS + " FROM coupon WHERE code > ? OR ?::boolean ORDER BY code LIMIT ?";
    private static final String ENABLE = "UPDATE coupon SET enabled = ? WHERE code = ? RETURNING " + STATUS;

    private static final String CHECK = """
            SELECT coupon_refusal(c, ?::text, at_time(?)) AS why FROM (SELECT ? AS code) asked
            LEFT JOIN coupon c ON c.code = asked.code
            """;

    private static final String REDEEM = "SELECT coupon_redeem(?, ?, ?, ?) AS why";
    private static final String RELEASE = "SELECT coupon_release(?)";

    private final Postgres postgres;

    public PostgresCoupons(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public boolean create(Coupon coupon) {
        return postgres.change(CREATE, CouponRows.values(coupon)) == 1;
    }

    @Override
    public List<CouponStatus> find(List<CouponCode> codes) {
        Require.range("code count", codes.size(), 0, MAX_CODES);
        Map<CouponCode, CouponStatus> found = new HashMap<>();
        postgres.all(FIND, CouponRows::read, new Object[] {
                    codes.stream().map(CouponCode::value).toArray(String[]::new)
                })
                .forEach(status -> found.put(status.coupon().code(), status));
        return codes.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Page<CouponStatus> page(PageRequest request) {
        String after =
                request.after().map(CouponCode::new).map(CouponCode::value).orElse("");
        List<CouponStatus> found = postgres.all(PAGE, CouponRows::read, after, after.isEmpty(), request.limit() + 1);
        if (found.size() <= request.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<CouponStatus> shown = found.subList(0, request.limit());
        return new Page<>(shown, Optional.of(shown.getLast().coupon().code().value()));
    }

    @Override
    public Optional<CouponStatus> enable(CouponCode code, boolean enabled) {
        return postgres.first(ENABLE, CouponRows::read, enabled, code.value());
    }

    @Override
    public Optional<CouponRefusal> check(CouponCode code, Optional<CustomerId> customer) {
        return postgres.one(
                CHECK, PostgresCoupons::refusal, customer.map(CustomerId::value), postgres.now(), code.value());
    }

    @Override
    public Redemption redeem(CouponCode code, RedemptionId id, CustomerId customer) {
        Optional<CouponRefusal> refusal = postgres.one(
                REDEEM, PostgresCoupons::refusal, code.value(), id.value(), customer.value(), postgres.now());
        return refusal.<Redemption>map(Redemption.Refused::new).orElseGet(Redemption.Redeemed::new);
    }

    private static Optional<CouponRefusal> refusal(Row row) throws SQLException {
        return row.maybeText("why").map(CouponRefusal::valueOf);
    }

    @Override
    public void release(RedemptionId id) {
        postgres.all(RELEASE, row -> true, id.value());
    }
}
