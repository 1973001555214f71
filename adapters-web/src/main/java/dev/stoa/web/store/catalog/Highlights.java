package dev.stoa.web.store.catalog;

import dev.stoa.application.ranking.PopularProducts;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.application.ranking.TrendingOffers;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.ranking.PopularWindow;
import dev.stoa.web.Link;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/// What draws people in. Each part is empty while its backend is away.
@Singleton
final class Highlights {

    private final TrendingOffers trending;
    private final PopularProducts popular;
    private final Merchants merchants;
    private final Tickets tickets;
    private final Cards cards;

    Highlights(TrendingOffers trending, PopularProducts popular, Merchants merchants, Tickets tickets, Cards cards) {
        this.trending = trending;
        this.popular = popular;
        this.merchants = merchants;
        this.tickets = tickets;
        this.cards = cards;
    }

    List<Ticket> trending(int limit) {
        return orNothing(() -> tickets.of(
                trending.top(limit).stream().map(TrendingOffers.Ranked::offer).toList(), ""));
    }

    List<ProductCard> popular(int limit) {
        return orNothing(() -> cards.of(popular.top(Popularity.PRODUCT_VIEWS, PopularWindow.WEEK, limit).stream()
                .map(PopularProducts.Ranked::product)
                .toList()));
    }

    List<Link> makers(int limit) {
        return orNothing(() -> merchants.page(PageRequest.first(limit)).items().stream()
                .map(each -> Link.to("/merchants/" + each.slug(), each.name()))
                .toList());
    }

    private static <T> List<T> orNothing(Supplier<List<T>> part) {
        try {
            return part.get();
        } catch (BackendException away) {
            return List.of();
        }
    }
}
