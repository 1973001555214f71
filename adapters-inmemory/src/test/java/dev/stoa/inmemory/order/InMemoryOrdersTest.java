package dev.stoa.inmemory.order;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.order.MoneyPorts;
import dev.stoa.contracts.order.OrdersContract;
import dev.stoa.inmemory.InMemoryMoney;

class InMemoryOrdersTest implements OrdersContract {

    @Override
    public Backend<MoneyPorts> backend() {
        return InMemoryMoney.backend();
    }
}
