package dev.stoa.postgres.coupon;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.coupon.CouponsContract;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackends;
import org.junit.jupiter.api.AutoClose;

class PostgresCouponsTest implements CouponsContract {

    @AutoClose
    private final PostgresBackends backends = new PostgresBackends();

    @Override
    public Backend<Coupons> backend() {
        return backends.open(PostgresAdapters::coupons);
    }
}
