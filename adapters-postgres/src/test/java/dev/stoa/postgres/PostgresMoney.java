package dev.stoa.postgres;

import dev.stoa.contracts.order.MoneyPorts;

/// The money path on Postgres, for its contracts.
public final class PostgresMoney {

    private PostgresMoney() {}

    public static MoneyPorts ports(PostgresAdapters adapters) {
        return new MoneyPorts(
                adapters.inventory(),
                adapters.coupons(),
                adapters.credits(),
                adapters.orders(),
                adapters.orderEvents(),
                adapters.payments());
    }
}
