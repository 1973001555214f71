package twin.stoa.domain.order;

import java.util.List;
import twin.stoa.domain.cart.FrameworkedCart;

/// An order that knows the cart that knows the order.
public record CartedOrder(List<FrameworkedCart> carts) {}
