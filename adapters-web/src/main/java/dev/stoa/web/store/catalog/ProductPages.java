package dev.stoa.web.store.catalog;

import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.web.Frames;
import dev.stoa.web.Link;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers what the page of a product shows.
@Singleton
final class ProductPages {

    private static final int SIMILAR = 5;

    private final Frames frames;
    private final Cards cards;
    private final Shelves shelves;
    private final Tickets tickets;

    ProductPages(Frames frames, Cards cards, Shelves shelves, Tickets tickets) {
        this.frames = frames;
        this.cards = cards;
        this.shelves = shelves;
        this.tickets = tickets;
    }

    ProductPage of(HttpRequest<?> request, Product product) {
        return new ProductPage(
                frames.of(request, product.name()),
                product.category().map(this::crumbs).orElse(List.of()),
                product.sku().value(),
                cards.of(List.of(product)).getFirst(),
                product.description().lines().filter(line -> !line.isBlank()).toList(),
                product.tags().stream().map(ProductPages::tag).toList(),
                product.merchant().map(slug -> Link.to("/merchants/" + slug, tickets.name(slug))),
                product.category().map(slug -> similar(slug, product)).orElse(List.of()));
    }

    private List<Link> crumbs(Slug category) {
        return cards.tree().path(category).stream()
                .map(each -> Link.to("/categories/" + each.slug(), each.name()))
                .toList();
    }

    private List<ProductCard> similar(Slug category, Product product) {
        return shelves.some(Optional.of(category), Optional.empty(), SIMILAR + 1).stream()
                .filter(card -> !card.slug().equals(product.slug().value()))
                .limit(SIMILAR)
                .toList();
    }

    private static Link tag(String tag) {
        return Link.to(
                UriBuilder.of("/tags").path("{tag}").expand(Map.of("tag", tag)).toString(), tag);
    }
}
