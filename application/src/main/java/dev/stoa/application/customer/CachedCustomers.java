package dev.stoa.application.customer;

import dev.stoa.application.cache.CachePolicy;
import dev.stoa.application.cache.Caches;
import dev.stoa.application.cache.Codec;
import dev.stoa.application.cache.Loader;
import dev.stoa.application.cache.ReadThrough;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerChange;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.customer.Profile;
import dev.stoa.domain.otp.Recipient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Customers, of which every request of theirs asks for one, through the cache. A change takes the customer out of
/// it before it is answered, so that who is disabled or loses a role is so at the next request.
public final class CachedCustomers implements Customers {

    /// Bounds what is kept of people who do not come back, and what a lost invalidation can do.
    private static final CachePolicy POLICY =
            CachePolicy.of(Duration.ofMinutes(1)).withNegativeTtl(Duration.ZERO);

    private final Customers store;
    private final ReadThrough<CustomerId, Customer> byId;

    public CachedCustomers(Customers store, Caches caches) {
        this.store = store;
        this.byId = caches.readThrough(
                new CacheName("customer"),
                Codec.of(Customer.class),
                POLICY,
                CustomerId::value,
                Loader.each(store::find));
    }

    @Override
    public Customer findOrCreate(Recipient contact, CustomerId ifNew) {
        return store.findOrCreate(contact, ifNew);
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return byId.get(id);
    }

    @Override
    public Optional<Customer> findByContact(Recipient contact) {
        return store.findByContact(contact);
    }

    @Override
    public CustomerChange change(CustomerId id, long version, Profile profile) {
        return changed(id, () -> store.change(id, version, profile));
    }

    @Override
    public CustomerChange addContact(CustomerId id, Recipient contact) {
        return changed(id, () -> store.addContact(id, contact));
    }

    @Override
    public CustomerChange removeContact(CustomerId id, Recipient contact) {
        return changed(id, () -> store.removeContact(id, contact));
    }

    @Override
    public boolean erase(CustomerId id) {
        return changed(id, () -> store.erase(id));
    }

    @Override
    public Page<Customer> page(PageRequest page) {
        return store.page(page);
    }

    /// Also when the change fails: whether it was made may be unknown.
    private <T> T changed(CustomerId id, Supplier<T> change) {
        try {
            return change.get();
        } finally {
            byId.forget(List.of(id));
        }
    }
}
