package dev.stoa.contracts.credit;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.credit.CreditEntry;
import dev.stoa.domain.credit.CreditKey;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.domain.credit.Credits;
import dev.stoa.domain.credit.Posting;
import dev.stoa.domain.customer.CustomerId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every [Credits] must do.
public interface CreditsContract {

    /// A fresh backend with no entries.
    Backend<Credits> backend();

    CurrencyUnit GBP = CurrencyUnit.GBP;
    CustomerId ANN = new CustomerId("ann");

    static CreditPosting posting(CustomerId customer, String key, long pence) {
        return new CreditPosting(customer, new CreditKey(key), Money.ofMinor(GBP, pence), "because");
    }

    static Posting post(Credits credits, String key, long pence) {
        return credits.post(posting(ANN, key, pence));
    }

    @Test
    default void grantsAndDebitsAddUp() {
        Credits credits = backend().port();
        post(credits, "a", 500);
        assertThat(post(credits, "b", -200))
                .isInstanceOfSatisfying(
                        Posting.Posted.class,
                        posted -> assertThat(posted.entry().balance()).isEqualTo(Money.ofMinor(GBP, 300)));
        assertThat(credits.balance(ANN, GBP)).isEqualTo(Money.ofMinor(GBP, 300));
        assertThat(credits.balance(ANN, CurrencyUnit.EUR)).isEqualTo(Money.zero(CurrencyUnit.EUR));
        assertThat(credits.balance(new CustomerId("bob"), GBP)).isEqualTo(Money.zero(GBP));
    }

    @Test
    default void aDebitNeverGoesBelowZero() {
        Credits credits = backend().port();
        post(credits, "a", 500);
        assertThat(post(credits, "b", -501)).isEqualTo(new Posting.NotEnough(Money.ofMinor(GBP, 500)));
        assertThat(post(credits, "b", -500)).isInstanceOf(Posting.Posted.class);
        assertThat(credits.balance(ANN, GBP)).isEqualTo(Money.zero(GBP));
    }

    @Test
    default void aBalanceHasAMost() {
        Credits credits = backend().port();
        post(credits, "a", CreditPosting.MAX_MINOR);
        assertThat(post(credits, "b", 1)).isInstanceOf(Posting.TooMuch.class);
    }

    @Test
    default void repeatingAKeyWritesOneEntryAndOtherwiseItIsRefused() {
        Credits credits = backend().port();
        Posting first = post(credits, "a", 500);
        assertThat(post(credits, "a", 500)).isEqualTo(first);
        assertThat(post(credits, "a", 501)).isInstanceOf(Posting.KeyReused.class);
        assertThat(credits.balance(ANN, GBP)).isEqualTo(Money.ofMinor(GBP, 500));
        assertThat(credits.post(posting(new CustomerId("bob"), "a", 7))).isInstanceOf(Posting.Posted.class);
    }

    @Test
    default void callersRacingForTheLastPennyGetItOnce() {
        Credits credits = backend().port();
        post(credits, "grant", 500);
        List<Posting> results = Races.race(16, i -> post(credits, "debit" + i, -100));
        assertThat(results.stream().filter(Posting.Posted.class::isInstance)).hasSize(5);
        assertThat(credits.balance(ANN, GBP)).isEqualTo(Money.zero(GBP));
    }

    @Test
    default void callersRacingWithOneKeyWriteOneEntry() {
        Credits credits = backend().port();
        List<Posting> results = Races.race(16, i -> post(credits, "same", 100));
        assertThat(results).allMatch(results.getFirst()::equals);
        assertThat(credits.balance(ANN, GBP)).isEqualTo(Money.ofMinor(GBP, 100));
    }

    @Test
    default void entriesArePagedNewestFirstAndAddUpToTheBalance() {
        Credits credits = backend().port();
        for (int i = 0; i < 5; i++) {
            post(credits, "k" + i, 100 + i);
        }
        Page<CreditEntry> first = credits.entries(ANN, PageRequest.first(3));
        post(credits, "later", 1);
        Page<CreditEntry> second = credits.entries(ANN, new PageRequest(3, first.next()));
        assertThat(first.items()).extracting(entry -> entry.key().value()).containsExactly("k4", "k3", "k2");
        assertThat(second.items()).extracting(entry -> entry.key().value()).containsExactly("k1", "k0");
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void oddCustomersAndKeysAreKeptApart() {
        Credits credits = backend().port();
        for (String odd : OddText.KEYS) {
            credits.post(posting(new CustomerId(odd), odd, 1));
            post(credits, odd, 1);
        }
        for (String odd : OddText.KEYS) {
            assertThat(credits.balance(new CustomerId(odd), GBP)).as(odd).isEqualTo(Money.ofMinor(GBP, 1));
        }
        assertThat(credits.balance(ANN, GBP)).isEqualTo(Money.ofMinor(GBP, OddText.KEYS.size()));
    }

    @Test
    default void aBackendThatIsDownSaysSo() {
        Backend<Credits> backend = backend();
        backend.goDown();
        Credits credits = backend.port();
        Outages.assertUnavailable(
                () -> post(credits, "a", 1),
                () -> credits.balance(ANN, GBP),
                () -> credits.entries(ANN, PageRequest.first(1)));
    }
}
