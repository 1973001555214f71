package twin.stoa.domain.cart;

/// A fair port, for adapters that are not.
public interface Carts {

    void clear();
}
