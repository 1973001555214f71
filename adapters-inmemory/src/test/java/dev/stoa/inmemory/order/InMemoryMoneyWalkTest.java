package dev.stoa.inmemory.order;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.order.MoneyPorts;
import dev.stoa.contracts.order.MoneyWalkContract;
import dev.stoa.inmemory.InMemoryMoney;

class InMemoryMoneyWalkTest implements MoneyWalkContract {

    @Override
    public Backend<MoneyPorts> backend() {
        return InMemoryMoney.backend();
    }
}
