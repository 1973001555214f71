package twin.stoa.http.cart;

import jakarta.inject.Inject;
import twin.stoa.bootstrap.Program;
import twin.stoa.inmemory.cart.FastCarts;

/// A controller with a filler name, a backend, an injected field, a print and a bare exception.
public final class CartServiceImpl {

    @Inject
    Program program;

    public void print(FastCarts carts) {
        System.out.println(carts);
        program.start();
        throw new RuntimeException("no");
    }
}
