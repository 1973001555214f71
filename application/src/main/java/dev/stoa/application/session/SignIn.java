package dev.stoa.application.session;

import dev.stoa.application.otp.Challenges;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.Ids;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import java.util.Optional;

/// Signs people in by passcode. Whoever proves a contact for the first time becomes a customer by it.
public final class SignIn {

    private static final System.Logger LOG = System.getLogger(SignIn.class.getName());

    private final Challenges challenges;
    private final Customers customers;
    private final SessionDesk desk;
    private final Carts carts;
    private final Ids ids;

    public SignIn(Challenges challenges, Customers customers, SessionDesk desk, Carts carts, Ids ids) {
        this.challenges = challenges;
        this.customers = customers;
        this.desk = desk;
        this.carts = carts;
        this.ids = ids;
    }

    /// A new session with a new token. Empty for a wrong, used, expired or unknown code and for a disabled customer
    /// alike; the code is used up in the latter case too. The guest's cart becomes part of the customer's.
    public Optional<OpenedSession> signIn(String challenge, String code, String device, Optional<CartId> guestCart) {
        return challenges
                .verify(challenge, Purpose.LOGIN, code)
                .map(this::customerOf)
                .filter(customer -> !customer.profile().disabled())
                .map(customer -> {
                    OpenedSession opened = desk.open(customer, device);
                    guestCart.ifPresent(cart -> merge(cart, customer.id()));
                    return opened;
                });
    }

    /// The code is used up by now, so a cart that cannot be merged must not cost the sign-in; it stays the guest's.
    private void merge(CartId guest, CustomerId customer) {
        try {
            carts.merge(guest, customer);
        } catch (BackendException e) {
            LOG.log(System.Logger.Level.WARNING, "a guest's cart was not merged at sign-in of " + customer, e);
        }
    }

    private Customer customerOf(Recipient contact) {
        return customers.findOrCreate(contact, new CustomerId(ids.next("cus")));
    }
}
