package dev.stoa.inmemory.order;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.order.MoneyPorts;
import dev.stoa.contracts.order.OrderEventsContract;
import dev.stoa.inmemory.InMemoryMoney;

class InMemoryOrderEventsTest implements OrderEventsContract {

    @Override
    public Backend<MoneyPorts> backend() {
        return InMemoryMoney.backend();
    }
}
