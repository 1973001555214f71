package dev.stoa.inmemory.customer;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.customer.CustomersContract;
import dev.stoa.domain.customer.Customers;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryCustomersTest implements CustomersContract {

    @Override
    public Backend<Customers> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::customers);
    }
}
