package dev.stoa.postgres.customer;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
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
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Statements;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Customers on Postgres. Reads and sign-ins are one statement; changes are rare, and each is a transaction that
/// locks the customer's row first.
public final class PostgresCustomers implements Customers {

    private static final String FIND = "SELECT * FROM customer_read WHERE id = ?";
    private static final String BY_CONTACT =
            "SELECT * FROM customer_read WHERE id = (SELECT customer FROM customer_contact WHERE contact = ?)";
    private static final String FIND_OR_CREATE = "SELECT * FROM customer_find_or_create(?, ?, ?, ?, ?)";
    private static final String PAGE =
            "SELECT * FROM customer_read WHERE id < ? OR ?::boolean ORDER BY id DESC LIMIT ?";
    private static final String LOCK = "SELECT 1 FROM customer WHERE id = ? FOR NO KEY UPDATE";
    private static final String TOUCH = "UPDATE customer SET version = version + 1 WHERE id = ?";
    private static final String ADD =
            "INSERT INTO customer_contact (contact, customer) VALUES (?, ?) ON CONFLICT (contact) DO NOTHING";
    private static final String REMOVE = "DELETE FROM customer_contact WHERE contact = ? AND customer = ?";
    private static final String ERASE = "DELETE FROM customer WHERE id = ?";

    private final Postgres postgres;

    public PostgresCustomers(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public Customer findOrCreate(Recipient contact, CustomerId ifNew) {
        return postgres.one(
                FIND_OR_CREATE,
                CustomerRows::read,
                contact.value(),
                ifNew.value(),
                Profile.NEW.tier().name(),
                CustomerRows.roles(Profile.NEW.roles()),
                postgres.now());
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return postgres.first(FIND, CustomerRows::read, id.value());
    }

    @Override
    public Optional<Customer> findByContact(Recipient contact) {
        return postgres.first(BY_CONTACT, CustomerRows::read, contact.value());
    }

    /// What to do to a customer whose row is locked.
    private interface Change {
        CustomerChange to(Statements statements, Customer current) throws SQLException;
    }

    private CustomerChange locked(CustomerId id, Change change) {
        return postgres.transaction(statements -> {
            statements.first(LOCK, row -> true, id.value());
            Optional<Customer> current = statements.first(FIND, CustomerRows::read, id.value());
            return current.isPresent() ? change.to(statements, current.get()) : new Absent();
        });
    }

    private static CustomerChange changed(Statements statements, CustomerId id) throws SQLException {
        return new Changed(
                statements.first(FIND, CustomerRows::read, id.value()).orElseThrow());
    }

    @Override
    public CustomerChange change(CustomerId id, long version, Profile profile) {
        return locked(id, (statements, current) -> {
            if (current.version() != version) {
                return new Stale(current);
            }
            CustomerRows.write(statements, id, profile);
            return changed(statements, id);
        });
    }

    @Override
    public CustomerChange addContact(CustomerId id, Recipient contact) {
        return locked(id, (statements, current) -> {
            if (current.contacts().contains(contact)) {
                return new Changed(current);
            }
            if (statements.first(BY_CONTACT, row -> true, contact.value()).isPresent()) {
                return new Taken();
            }
            if (current.contacts().size() == Customer.MAX_CONTACTS) {
                return new Bounds();
            }
            if (statements.change(ADD, contact.value(), id.value()) == 0) {
                return new Taken();
            }
            statements.change(TOUCH, id.value());
            return changed(statements, id);
        });
    }

    @Override
    public CustomerChange removeContact(CustomerId id, Recipient contact) {
        return locked(id, (statements, current) -> {
            if (!current.contacts().contains(contact)) {
                return new Changed(current);
            }
            if (current.contacts().size() == 1) {
                return new Bounds();
            }
            statements.change(REMOVE, contact.value(), id.value());
            statements.change(TOUCH, id.value());
            return changed(statements, id);
        });
    }

    @Override
    public boolean erase(CustomerId id) {
        return postgres.change(ERASE, id.value()) == 1;
    }

    @Override
    public Page<Customer> page(PageRequest page) {
        List<Customer> found = postgres.all(
                PAGE, CustomerRows::read, page.after().orElse(""), page.after().isEmpty(), page.limit() + 1);
        if (found.size() <= page.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<Customer> shown = found.subList(0, page.limit());
        return new Page<>(shown, Optional.of(shown.getLast().id().value()));
    }
}
