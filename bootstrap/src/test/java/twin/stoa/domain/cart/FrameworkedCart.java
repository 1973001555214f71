package twin.stoa.domain.cart;

import io.micronaut.core.annotation.Introspected;
import twin.stoa.bootstrap.Program;
import twin.stoa.domain.order.CartedOrder;

/// A value with a framework's annotation, a way out of its layer, and a circle with the orders.
@Introspected
public record FrameworkedCart(Program program, CartedOrder order) {}
