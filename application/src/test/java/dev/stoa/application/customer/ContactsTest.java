package dev.stoa.application.customer;

import dev.stoa.application.session.SignInFixture;
import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.customer.Customer;
import dev.stoa.domain.customer.CustomerChange;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContactsTest {

    private final SignInFixture shop = new SignInFixture();
    private final SignedIn ann = shop.whoIs(shop.signIn("ann@example.com")).orElseThrow();

    private ContactChange add(String contact, Purpose purpose) {
        String challenge = shop.ask(contact, purpose);
        return shop.contacts.add(ann.customer().id(), ann.session(), challenge, shop.lastCode());
    }

    private static Customer customer(ContactChange change) {
        assertThat(change).isInstanceOf(ContactChange.Allowed.class);
        CustomerChange allowed = ((ContactChange.Allowed) change).change();
        assertThat(allowed).isInstanceOf(CustomerChange.Changed.class);
        return ((CustomerChange.Changed) allowed).customer();
    }

    @Test
    void aProvenContactIsAdded() {
        assertThat(customer(add("work@example.com", Purpose.CONTACT)).contacts())
                .hasSize(2);
    }

    @Test
    void aPasscodeForSigningInProvesNoContact() {
        assertThat(add("work@example.com", Purpose.LOGIN)).isInstanceOf(ContactChange.CodeRefused.class);
    }

    @Test
    void contactsChangeOnlyWithinFiveMinutesOfSigningIn() {
        shop.later(Contacts.FRESH.minusMillis(1));
        customer(add("before@example.com", Purpose.CONTACT));
        shop.later(Duration.ofMillis(1));
        customer(add("at@example.com", Purpose.CONTACT));
        shop.later(Duration.ofMillis(1));
        assertThat(add("after@example.com", Purpose.CONTACT)).isInstanceOf(ContactChange.SignInTooOld.class);
        assertThat(shop.contacts.remove(ann.customer().id(), ann.session(), Recipient.parse("at@example.com")))
                .isInstanceOf(ContactChange.SignInTooOld.class);
    }

    @Test
    void aRotatedTokenIsNoFreshSignIn() {
        shop.later(Contacts.FRESH.plusMillis(1));
        var rotated = shop.desk.rotate(ann).orElseThrow().session();
        assertThat(shop.contacts.remove(ann.customer().id(), rotated, Recipient.parse("ann@example.com")))
                .isInstanceOf(ContactChange.SignInTooOld.class);
    }

    @Test
    void anotherCustomersContactIsTaken() {
        shop.signIn("bob@example.com");
        shop.later(Duration.ofSeconds(30));
        assertThat(add("bob@example.com", Purpose.CONTACT))
                .isEqualTo(new ContactChange.Allowed(new CustomerChange.Taken()));
    }

    @Test
    void theLastContactStays() {
        assertThat(shop.contacts.remove(ann.customer().id(), ann.session(), Recipient.parse("ann@example.com")))
                .isEqualTo(new ContactChange.Allowed(new CustomerChange.Bounds()));
    }
}
