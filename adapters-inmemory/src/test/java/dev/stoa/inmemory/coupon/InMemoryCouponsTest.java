package dev.stoa.inmemory.coupon;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.coupon.CouponsContract;
import dev.stoa.domain.coupon.Coupons;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryCouponsTest implements CouponsContract {

    @Override
    public Backend<Coupons> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::coupons);
    }
}
