package dev.stoa.contracts.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Merchant;
import dev.stoa.domain.catalog.MerchantOutcome;
import dev.stoa.domain.catalog.MerchantOutcome.Saved;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Merchants] must do.
public interface MerchantsContract {

    /// A fresh backend without merchants.
    Backend<Merchants> backend();

    Slug ANN = new Slug("ann");

    @Test
    default void aCreatedMerchantIsFound() {
        Merchants merchants = backend().port();
        Merchant ann = new Merchant(ANN, "Ann & Söhne", "{a}: *", 1);
        assertThat(merchants.create(ANN, "Ann & Söhne", "{a}: *")).isEqualTo(new Saved(ann));
        assertThat(merchants.bySlug(ANN)).contains(ann);
        assertThat(merchants.bySlug(new Slug("bob"))).isEmpty();
    }

    @Test
    default void oddTextComesBackAsItWas() {
        Merchants merchants = backend().port();
        for (String odd : OddText.KEYS.stream().filter(Goods::mayBeAName).toList()) {
            Slug slug = new Slug("odd-" + OddText.KEYS.indexOf(odd));
            merchants.create(slug, odd, odd);
            assertThat(merchants.bySlug(slug)).contains(new Merchant(slug, odd, odd, 1));
        }
    }

    @Test
    default void aTakenSlugIsRefused() {
        Merchants merchants = backend().port();
        merchants.create(ANN, "Ann", "");
        assertThat(merchants.create(ANN, "Other", ""))
                .isEqualTo(new MerchantOutcome.SlugTaken(new Merchant(ANN, "Ann", "", 1)));
    }

    @Test
    default void aChangeNeedsTheCurrentVersion() {
        Merchants merchants = backend().port();
        merchants.create(ANN, "Ann", "");
        Merchant changed = new Merchant(ANN, "Anna", "new", 2);
        assertThat(merchants.change(ANN, 1, "Anna", "new")).isEqualTo(new Saved(changed));
        assertThat(merchants.change(ANN, 1, "Late", "")).isEqualTo(new MerchantOutcome.Stale(changed));
        assertThat(merchants.change(ANN, 3, "Early", "")).isEqualTo(new MerchantOutcome.Stale(changed));
        assertThat(merchants.bySlug(ANN)).contains(changed);
        assertThat(merchants.change(new Slug("bob"), 1, "Bob", "")).isEqualTo(new MerchantOutcome.Absent());
    }

    @Test
    default void pagesShowEachMerchantOnceBySlug() {
        Merchants merchants = backend().port();
        for (String slug : List.of("b", "a-1", "日本", "ä", "z", "a")) {
            merchants.create(new Slug(slug), "M", "");
        }
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<Merchant> page = merchants.page(new PageRequest(2, after));
            page.items().forEach(merchant -> seen.add(merchant.slug().value()));
            after = page.next();
        } while (after.isPresent());
        assertThat(seen).containsExactly("a", "a-1", "b", "z", "ä", "日本");
    }

    @Test
    default void aForeignCursorIsRefused() {
        assertThatThrownBy(() -> backend().port().page(new PageRequest(1, Optional.of("nonsense"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void ofManyRacingChangesOfAVersionOneWins() {
        Merchants merchants = backend().port();
        var created = Races.race(16, i -> merchants.create(ANN, "Ann " + i, ""));
        assertThat(created).filteredOn(Saved.class::isInstance).hasSize(1);
        var changed = Races.race(16, i -> merchants.change(ANN, 1, "Ann " + i, ""));
        assertThat(changed).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(merchants.bySlug(ANN).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNeverSaysAbsent() {
        var backend = backend();
        backend.goDown();
        Merchants merchants = backend.port();
        Outages.assertUnavailable(
                () -> merchants.create(ANN, "Ann", ""),
                () -> merchants.change(ANN, 1, "Ann", ""),
                () -> merchants.bySlug(ANN),
                () -> merchants.page(PageRequest.first(1)));
    }
}
