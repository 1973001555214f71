package dev.stoa.bootstrap.demo;

import dev.stoa.application.ranking.Popularity;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Sku;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/// A first morning of visitors, so that what is popular and trending has something to show.
@Singleton
final class DemoVisitors {

    /// Most looked at first.
    static final List<Sku> FAVOURITES = Stream.of(
                    "LMP-001", "KIT-011", "STA-001", "TEX-007", "FOO-008", "GAR-011", "TOY-002", "HOM-009", "LMP-006",
                    "KIT-001", "FOO-016", "STA-008", "TEX-017", "GAR-017", "TOY-017", "KIT-017", "LMP-017", "HOM-021",
                    "FOO-001", "GAR-003")
            .map(Sku::new)
            .toList();

    private final Popularity popularity;

    DemoVisitors(Popularity popularity) {
        this.popularity = popularity;
    }

    void walk(List<Offer> offers) {
        int left = FAVOURITES.size();
        for (Sku sku : FAVOURITES) {
            times(left, () -> popularity.viewed(sku));
            popularity.sold(sku, (left * 7L) % 11);
            left--;
        }
        for (int i = 0; i < offers.size(); i++) {
            OfferId offer = offers.get(i).id();
            times((i * 7) % offers.size() + 1, () -> popularity.clicked(offer));
        }
        popularity.flush();
    }

    private static void times(int count, Runnable step) {
        for (int i = 0; i < count; i++) {
            step.run();
        }
    }
}
