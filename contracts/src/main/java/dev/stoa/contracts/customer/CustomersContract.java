package dev.stoa.contracts.customer;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.customer.Address;
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
import dev.stoa.domain.customer.Tier;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.session.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every [Customers] must do.
public interface CustomersContract {

    /// A fresh backend with no customers.
    Backend<Customers> backend();

    Recipient ANN = Recipient.parse("ann@example.com");
    Recipient BOB = Recipient.parse("+447700900123");
    Recipient EVE = Recipient.parse("eve@example.com");
    CustomerId ONE = new CustomerId("cus_1");
    CustomerId TWO = new CustomerId("cus_2");

    Profile FULL = new Profile(
            Optional.of("Ann Ärger 😀"),
            List.of(new Address("adr_1", "Ann", "1 High Street", Optional.of("Flat 2"), "Leeds", "LS1 1AA", "GB")),
            Tier.GOLD,
            Set.of(Role.CUSTOMER, Role.MERCHANT),
            true);

    private static Recipient mail(int number) {
        return Recipient.parse("p%d@example.com".formatted(number));
    }

    @Test
    default void aFirstSignInCreatesTheCustomerAndALaterOneFindsIt() {
        var backend = backend();
        Customer created = backend.port().findOrCreate(ANN, ONE);
        assertThat(created).isEqualTo(new Customer(ONE, Profile.NEW, List.of(ANN), 1, backend.now()));
        assertThat(backend.port().findOrCreate(ANN, TWO)).isEqualTo(created);
        assertThat(backend.port().find(ONE)).contains(created);
        assertThat(backend.port().find(TWO)).isEmpty();
        assertThat(backend.port().findByContact(ANN)).contains(created);
        assertThat(backend.port().findByContact(BOB)).isEmpty();
    }

    @Test
    default void racingFirstSignInsGetTheSameCustomer() {
        var backend = backend();
        List<CustomerId> ids = Races.race(
                16,
                caller -> backend.port()
                        .findOrCreate(ANN, new CustomerId("cus_" + caller))
                        .id());
        assertThat(Set.copyOf(ids)).hasSize(1);
        assertThat(backend.port().page(PageRequest.first(100)).items()).hasSize(1);
    }

    @Test
    default void whoSignsInWhileBeingErasedIsFoundOrMadeAnew() {
        var backend = backend();
        Races.race(4, caller -> {
            for (int i = 0; i < 100; i++) {
                CustomerId fresh = new CustomerId("cus_%d_%d".formatted(caller, i));
                Customer found = backend.port().findOrCreate(ANN, fresh);
                assertThat(found.contacts()).containsExactly(ANN);
                backend.port().erase(found.id());
            }
            return caller;
        });
        assertThat(backend.port().findByContact(ANN)).isEmpty();
    }

    @Test
    default void aProfileIsReplacedAndReadBackWhole() {
        var backend = backend();
        backend.port().findOrCreate(ANN, ONE);
        CustomerChange changed = backend.port().change(ONE, 1, FULL);
        Customer expected = new Customer(ONE, FULL, List.of(ANN), 2, backend.now());
        assertThat(changed).isEqualTo(new Changed(expected));
        assertThat(backend.port().find(ONE)).contains(expected);
    }

    @Test
    default void aStaleVersionChangesNothing() {
        var backend = backend();
        backend.port().findOrCreate(ANN, ONE);
        backend.port().change(ONE, 1, FULL);
        Customer current = backend.port().find(ONE).orElseThrow();
        for (long version : new long[] {0, 1, 3}) {
            assertThat(backend.port().change(ONE, version, Profile.NEW)).isEqualTo(new Stale(current));
        }
        assertThat(backend.port().find(ONE)).contains(current);
        assertThat(backend.port().change(TWO, 1, FULL)).isEqualTo(new Absent());
    }

    @Test
    default void ofRacingChangesOfOneVersionOneWins() {
        var backend = backend();
        backend.port().findOrCreate(ANN, ONE);
        List<CustomerChange> answers =
                Races.race(16, caller -> backend.port().change(ONE, 1, FULL.withName(Optional.of("Ann " + caller))));
        assertThat(answers.stream().filter(Changed.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(Stale.class::isInstance)).hasSize(15);
        assertThat(backend.port().find(ONE).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    default void anAddedContactSignsInTheSameCustomer() {
        var backend = backend();
        backend.port().findOrCreate(ANN, ONE);
        backend.port().addContact(ONE, BOB);
        Customer both = backend.port().findOrCreate(BOB, TWO);
        assertThat(both.id()).isEqualTo(ONE);
        assertThat(both.contacts()).containsExactly(ANN, BOB);
        assertThat(both.version()).isEqualTo(2);
        assertThat(backend.port().addContact(ONE, BOB)).isEqualTo(new Changed(both));
        assertThat(backend.port().addContact(TWO, EVE)).isEqualTo(new Absent());
    }

    @Test
    default void aContactIsOneCustomersOnly() {
        var backend = backend();
        backend.port().findOrCreate(ANN, ONE);
        backend.port().findOrCreate(BOB, TWO);
        assertThat(backend.port().addContact(ONE, BOB)).isEqualTo(new Taken());
        assertThat(backend.port().findByContact(BOB).orElseThrow().id()).isEqualTo(TWO);
    }

    @Test
    default void ofCustomersRacingForAContactOneGetsIt() {
        var backend = backend();
        for (int i = 0; i < 16; i++) {
            backend.port().findOrCreate(mail(i), new CustomerId("cus_" + i));
        }
        List<CustomerChange> answers =
                Races.race(16, caller -> backend.port().addContact(new CustomerId("cus_" + caller), EVE));
        assertThat(answers.stream().filter(Changed.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(Taken.class::isInstance)).hasSize(15);
    }

    @Test
    default void contactsAreBoundedAndTheLastOneStays() {
        var backend = backend();
        backend.port().findOrCreate(mail(0), ONE);
        for (int i = 1; i < Customer.MAX_CONTACTS; i++) {
            backend.port().addContact(ONE, mail(i));
        }
        assertThat(backend.port().addContact(ONE, ANN)).isEqualTo(new Bounds());
        for (int i = 1; i < Customer.MAX_CONTACTS; i++) {
            assertThat(backend.port().removeContact(ONE, mail(i))).isInstanceOf(Changed.class);
        }
        assertThat(backend.port().removeContact(ONE, mail(0))).isEqualTo(new Bounds());
        assertThat(backend.port().removeContact(TWO, mail(0))).isEqualTo(new Absent());
    }

    @Test
    default void aRemovedContactIsFreeForOthers() {
        var backend = backend();
        backend.port().findOrCreate(ANN, ONE);
        backend.port().addContact(ONE, BOB);
        backend.port().removeContact(ONE, BOB);
        assertThat(backend.port().findByContact(BOB)).isEmpty();
        assertThat(backend.port().findOrCreate(BOB, TWO).id()).isEqualTo(TWO);
        assertThat(backend.port().find(ONE).orElseThrow().contacts()).containsExactly(ANN);
    }

    @Test
    default void anErasedCustomerIsGoneWithEverything() {
        var backend = backend();
        backend.port().findOrCreate(ANN, ONE);
        backend.port().addContact(ONE, BOB);
        assertThat(backend.port().erase(ONE)).isTrue();
        assertThat(backend.port().erase(ONE)).isFalse();
        assertThat(backend.port().find(ONE)).isEmpty();
        assertThat(backend.port().findByContact(BOB)).isEmpty();
        assertThat(backend.port().page(PageRequest.first(10)).items()).isEmpty();
        Customer again = backend.port().findOrCreate(ANN, TWO);
        assertThat(again.id()).isEqualTo(TWO);
        assertThat(again.contacts()).containsExactly(ANN);
    }

    @Test
    default void customersArePagedNewestFirst() {
        var backend = backend();
        for (int i = 0; i < 5; i++) {
            backend.port().findOrCreate(mail(i), new CustomerId("cus_" + i));
        }
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Customer> page = backend.port().page(new PageRequest(2, after));
            page.items().forEach(customer -> seen.add(customer.id().value()));
            after = page.next();
        } while (after.isPresent());
        assertThat(seen).containsExactly("cus_4", "cus_3", "cus_2", "cus_1", "cus_0");
    }

    @Test
    default void anyTextCanNameACustomer() {
        var backend = backend();
        List<String> keys = OddText.KEYS;
        for (int i = 0; i < keys.size(); i++) {
            backend.port().findOrCreate(mail(i), new CustomerId(keys.get(i)));
        }
        for (int i = 0; i < keys.size(); i++) {
            assertThat(backend.port()
                            .find(new CustomerId(keys.get(i)))
                            .orElseThrow()
                            .contacts())
                    .containsExactly(mail(i));
        }
    }

    @Test
    default void everyOperationFailsWhenTheBackendIsDown() {
        var backend = backend();
        Customers port = backend.port();
        port.findOrCreate(ANN, ONE);
        backend.goDown();
        Outages.assertUnavailable(
                () -> port.findOrCreate(ANN, ONE),
                () -> port.find(ONE),
                () -> port.findByContact(ANN),
                () -> port.change(ONE, 1, FULL),
                () -> port.addContact(ONE, BOB),
                () -> port.removeContact(ONE, ANN),
                () -> port.erase(ONE),
                () -> port.page(PageRequest.first(1)));
    }
}
