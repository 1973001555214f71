package twin.stoa.application.cart;

import java.sql.Connection;
import twin.stoa.application.order.CartedOrdering;
import twin.stoa.inmemory.cart.FastCarts;

/// A use case with a driver, a backend, six parameters, a circle with the orders and a static count.
public final class DrivenCarting {

    private static int calls;

    private final String text;

    public DrivenCarting(Connection one, FastCarts two, CartedOrdering three, String four, String five, String six) {
        text = "%s%s%s%s%s%s".formatted(one, two, three, four, five, six);
    }

    public String text() {
        calls++;
        return text + calls;
    }
}
