package dev.stoa.inmemory.cart;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.cart.CartsContract;
import dev.stoa.domain.cart.Carts;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryCartsTest implements CartsContract {

    @Override
    public Backend<Carts> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::carts);
    }
}
