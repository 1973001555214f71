package dev.stoa.application.customer;

import dev.stoa.application.session.OpenedSession;
import dev.stoa.application.session.SignInFixture;
import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.customer.CustomerChange;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.otp.Purpose;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccountsTest {

    private final SignInFixture shop = new SignInFixture();
    private final OpenedSession session = shop.signIn("ann@example.com");
    private final CustomerId ann =
            shop.whoIs(session).map(SignedIn::customer).orElseThrow().id();

    @Test
    void disablingEndsAllSessionsForGood() {
        shop.accounts.change(ann, profile -> profile.withDisabled(true));
        assertThat(shop.shop.sessions().live()).isZero();
        shop.accounts.change(ann, profile -> profile.withDisabled(false));
        assertThat(shop.whoIs(session)).isEmpty();
    }

    @Test
    void disablingAtAVersionEndsAllSessionsToo() {
        shop.accounts.change(ann, 1, profile -> profile.withDisabled(true));
        assertThat(shop.shop.sessions().live()).isZero();
    }

    @Test
    void aChangeAtAnotherVersionChangesNothing() {
        assertThat(shop.accounts.change(ann, 2, profile -> profile.withDisabled(true)))
                .isInstanceOf(CustomerChange.Stale.class);
        assertThat(shop.whoIs(session)).isPresent();
    }

    @Test
    void aDisabledCustomerDoesNotSignIn() {
        shop.accounts.change(ann, profile -> profile.withDisabled(true));
        shop.later(Duration.ofSeconds(30));
        String challenge = shop.ask("ann@example.com", Purpose.LOGIN);
        assertThat(shop.signIn.signIn(challenge, shop.lastCode(), "test", Optional.empty()))
                .isEmpty();
    }

    @Test
    void whoComesBackAfterErasingIsSomebodyElse() {
        assertThat(shop.accounts.erase(ann)).isTrue();
        assertThat(shop.accounts.erase(ann)).isFalse();
        assertThat(shop.whoIs(session)).isEmpty();
        shop.later(Duration.ofSeconds(30));
        assertThat(shop.whoIs(shop.signIn("ann@example.com"))
                        .orElseThrow()
                        .customer()
                        .id())
                .isNotEqualTo(ann);
    }
}
