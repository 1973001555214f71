package dev.stoa.inmemory.payment;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.order.MoneyPorts;
import dev.stoa.contracts.payment.PaymentsContract;
import dev.stoa.inmemory.InMemoryMoney;

class InMemoryPaymentsTest implements PaymentsContract {

    @Override
    public Backend<MoneyPorts> backend() {
        return InMemoryMoney.backend();
    }
}
