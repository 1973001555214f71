package dev.stoa.inmemory.payment;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.payment.PaymentGatewayContract;
import dev.stoa.domain.payment.PaymentGateway;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryPaymentGatewayTest implements PaymentGatewayContract {

    @Override
    public Backend<PaymentGateway> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::paymentGateway);
    }
}
