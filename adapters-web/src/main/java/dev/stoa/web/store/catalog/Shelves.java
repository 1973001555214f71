package dev.stoa.web.store.catalog;

import dev.stoa.application.catalog.CategoryTree;
import dev.stoa.application.catalog.ProductQuestion;
import dev.stoa.application.catalog.ProductReading;
import dev.stoa.application.ranking.PopularProducts;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.catalog.Sorts;
import dev.stoa.http.page.Paging;
import dev.stoa.web.Link;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fetches what stands on a shelf.
@Singleton
final class Shelves {

    private final ProductReading reading;
    private final PopularProducts popular;
    private final Cards cards;

    Shelves(ProductReading reading, PopularProducts popular, Cards cards) {
        this.reading = reading;
        this.popular = popular;
        this.cards = cards;
    }

    CategoryTree tree() {
        return cards.tree();
    }

    List<CategoriesPage.Branch> branches() {
        CategoryTree tree = tree();
        Map<Slug, List<Category>> children = tree.children();
        return tree.top().stream()
                .map(top -> new CategoriesPage.Branch(
                        top.slug().value(),
                        link(top),
                        children.getOrDefault(top.slug(), List.of()).stream()
                                .map(Shelves::link)
                                .toList()))
                .toList();
    }

    Page<Product> page(Optional<Slug> category, Optional<String> tag, String sort, Paging paging) {
        boolean byViews = Sorts.POPULAR.equals(sort);
        ProductSort order = byViews ? ProductSort.NAME : Sorts.named(sort);
        var question = new ProductQuestion(category, Optional.empty(), tag, order, paging.request());
        return byViews ? popular.page(reading.filter(question), question.page()) : shelf(question);
    }

    /// The first of a category or a maker by name.
    List<ProductCard> some(Optional<Slug> category, Optional<Slug> merchant, int limit) {
        return cards.of(shelf(new ProductQuestion(
                        category, merchant, Optional.empty(), ProductSort.NAME, PageRequest.first(limit)))
                .items());
    }

    Page<Product> of(Slug merchant, Paging paging) {
        return shelf(new ProductQuestion(
                Optional.empty(), Optional.of(merchant), Optional.empty(), ProductSort.NAME, paging.request()));
    }

    List<ProductCard> cards(Page<Product> page) {
        return cards.of(page.items());
    }

    private Page<Product> shelf(ProductQuestion question) {
        return reading.page(question)
                .value()
                .map(ProductReading.Shelf::page)
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    private static Link link(Category category) {
        return Link.to("/categories/" + category.slug(), category.name());
    }
}
