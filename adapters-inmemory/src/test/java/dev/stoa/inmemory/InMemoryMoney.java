package dev.stoa.inmemory;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.order.MoneyPorts;

/// The money path in memory, for its contracts.
public final class InMemoryMoney {

    private InMemoryMoney() {}

    public static Backend<MoneyPorts> backend() {
        return new InMemoryBackend<>(InMemoryMoney::ports);
    }

    public static MoneyPorts ports(InMemoryAdapters adapters) {
        return new MoneyPorts(
                adapters.inventory(),
                adapters.coupons(),
                adapters.credits(),
                adapters.orders(),
                adapters.orderEvents(),
                adapters.payments());
    }
}
