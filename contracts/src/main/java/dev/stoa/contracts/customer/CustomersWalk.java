package dev.stoa.contracts.customer;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.customer.Address;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import dev.stoa.domain.customer.Profile;
import dev.stoa.domain.customer.Tier;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.session.Role;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Few customers who take each other's contacts.
public final class CustomersWalk implements Walk<Customers> {

    private static final List<CustomerId> IDS = Stream.of("cus_1", "\u0000 {*}", "\uFF5E", "\uD83D\uDE00")
            .map(CustomerId::new)
            .toList();

    private static final List<Tier> TIERS = List.of(Tier.values());

    private static final List<Recipient> CONTACTS = Stream.concat(
                    Stream.of(Recipient.parse("+447700900123")),
                    IntStream.range(0, 13).mapToObj(n -> Recipient.parse("p%d@example.com".formatted(n))))
            .toList();

    @Override
    public List<Step<Customers>> steps(Instant start) {
        Deque<String> cursors = new ArrayDeque<>();
        Step<Customers> add =
                new Step<>("add contact", (customers, dice) -> customers.addContact(id(dice), contact(dice)));
        return List.of(
                new Step<>("find or create", CustomersWalk::findOrCreate),
                new Step<>("find", (customers, dice) -> customers.find(id(dice))),
                new Step<>("find by contact", (customers, dice) -> customers.findByContact(contact(dice))),
                new Step<>("change", (customers, dice) -> customers.change(id(dice), dice.nextInt(8), profile(dice))),
                add,
                add,
                new Step<>("remove contact", (customers, dice) -> customers.removeContact(id(dice), contact(dice))),
                new Step<>("erase", (customers, dice) -> customers.erase(id(dice))),
                new Step<>("page", (customers, dice) -> {
                    Page<Customer> page =
                            customers.page(new PageRequest(1 + dice.nextInt(2), Optional.ofNullable(cursors.poll())));
                    page.next().ifPresent(cursors::add);
                    return page.items();
                }));
    }

    /// An id that is taken is a conflict.
    private static Object findOrCreate(Customers customers, Random dice) {
        try {
            return customers.findOrCreate(contact(dice), id(dice));
        } catch (BackendException taken) {
            return taken.kind();
        }
    }

    private static CustomerId id(Random dice) {
        return IDS.get(dice.nextInt(IDS.size()));
    }

    private static Recipient contact(Random dice) {
        return CONTACTS.get(dice.nextInt(CONTACTS.size()));
    }

    private static Profile profile(Random dice) {
        List<Address> addresses = IntStream.range(0, dice.nextInt(3))
                .mapToObj(n -> new Address(
                        "adr_" + (3 - n),
                        "\u0000ü",
                        "1 High Street",
                        Optional.of("\u0000").filter(line -> dice.nextBoolean()),
                        "Leeds",
                        "LS1",
                        "GB"))
                .toList();
        return new Profile(
                Optional.of("A\u0000\u0001").filter(name -> dice.nextBoolean()),
                addresses,
                TIERS.get(dice.nextInt(TIERS.size())),
                dice.nextBoolean() ? Set.of() : Set.of(Role.CUSTOMER, Role.MERCHANT),
                dice.nextBoolean());
    }
}
