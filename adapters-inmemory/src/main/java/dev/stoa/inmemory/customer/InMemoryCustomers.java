package dev.stoa.inmemory.customer;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerChange;
import dev.stoa.domain.customer.CustomerChange.Absent;
import dev.stoa.domain.customer.CustomerChange.Bounds;
import dev.stoa.domain.customer.CustomerChange.Changed;
import dev.stoa.domain.customer.CustomerChange.Stale;
import dev.stoa.domain.customer.CustomerChange.Taken;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.customer.Profile;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.inmemory.Memory;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Customers in memory. Reads are hash lookups without a lock; changes are rare and take one lock.
///
/// A reader goes by the customer: a contact that points to a customer who does not have it any more points to
/// nobody.
public final class InMemoryCustomers implements Customers {

    private final Memory memory;
    private final int capacity;
    private final Object changing = new Object();
    private final ConcurrentHashMap<CustomerId, Customer> customers = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Recipient, CustomerId> byContact = new ConcurrentHashMap<>();
    private final NavigableSet<String> ids = new ConcurrentSkipListSet<>(Utf8.ORDER.reversed());

    public InMemoryCustomers(Memory memory, int capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    @Override
    public Customer findOrCreate(Recipient contact, CustomerId ifNew) {
        Instant now = memory.now();
        Customer known = lookUp(contact);
        if (known != null) {
            return known;
        }
        synchronized (changing) {
            Customer meanwhile = lookUp(contact);
            return meanwhile != null ? meanwhile : create(contact, ifNew, now);
        }
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        memory.nowMillis();
        return Optional.ofNullable(customers.get(id));
    }

    @Override
    public Optional<Customer> findByContact(Recipient contact) {
        memory.nowMillis();
        return Optional.ofNullable(lookUp(contact));
    }

    @Override
    public CustomerChange change(CustomerId id, long version, Profile profile) {
        memory.nowMillis();
        synchronized (changing) {
            Customer current = customers.get(id);
            return current == null
                    ? new Absent()
                    : current.version() != version ? new Stale(current) : keep(current.with(profile));
        }
    }

    @Override
    public CustomerChange addContact(CustomerId id, Recipient contact) {
        memory.nowMillis();
        synchronized (changing) {
            Customer current = customers.get(id);
            CustomerId owner = byContact.get(contact);
            if (current == null) {
                return new Absent();
            }
            if (owner != null) {
                return owner.equals(id) ? new Changed(current) : new Taken();
            }
            if (current.contacts().size() == Customer.MAX_CONTACTS) {
                return new Bounds();
            }
            byContact.put(contact, id);
            return keep(current.with(Stream.concat(current.contacts().stream(), Stream.of(contact))
                    .toList()));
        }
    }

    @Override
    public CustomerChange removeContact(CustomerId id, Recipient contact) {
        memory.nowMillis();
        synchronized (changing) {
            Customer current = customers.get(id);
            if (current == null) {
                return new Absent();
            }
            if (!current.contacts().contains(contact)) {
                return new Changed(current);
            }
            if (current.contacts().size() == 1) {
                return new Bounds();
            }
            CustomerChange changed = keep(current.with(current.contacts().stream()
                    .filter(other -> !other.equals(contact))
                    .toList()));
            byContact.remove(contact);
            return changed;
        }
    }

    @Override
    public boolean erase(CustomerId id) {
        memory.nowMillis();
        synchronized (changing) {
            Customer gone = customers.remove(id);
            if (gone != null) {
                gone.contacts().forEach(byContact::remove);
                ids.remove(id.value());
            }
            return gone != null;
        }
    }

    @Override
    public Page<Customer> page(PageRequest page) {
        memory.nowMillis();
        List<Customer> found = page.after().map(id -> ids.tailSet(id, false)).orElse(ids).stream()
                .flatMap(id -> Stream.ofNullable(customers.get(new CustomerId(id))))
                .limit(page.limit() + 1L)
                .toList();
        return found.size() <= page.limit()
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, page.limit()),
                        Optional.of(found.get(page.limit() - 1).id().value()));
    }

    private Customer create(Recipient contact, CustomerId id, Instant now) {
        if (customers.containsKey(id)) {
            throw new BackendException(BackendException.Kind.CONFLICT, "there is a customer " + id + " already");
        }
        if (customers.mappingCount() >= capacity) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE,
                    "no room for more customers in memory: %d kept".formatted(capacity));
        }
        Customer created = new Customer(id, Profile.NEW, List.of(contact), 1, now);
        byContact.put(contact, id);
        ids.add(id.value());
        keep(created);
        return created;
    }

    private Changed keep(Customer customer) {
        customers.put(customer.id(), customer);
        return new Changed(customer);
    }

    private @Nullable Customer lookUp(Recipient contact) {
        CustomerId id = byContact.get(contact);
        Customer customer = id == null ? null : customers.get(id);
        return customer != null && customer.contacts().contains(contact) ? customer : null;
    }
}
