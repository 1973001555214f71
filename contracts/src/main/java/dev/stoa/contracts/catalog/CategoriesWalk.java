package dev.stoa.contracts.catalog;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.CategoryOutcome;
import dev.stoa.domain.catalog.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// More categories than the tree may be deep, moved under each other.
public final class CategoriesWalk implements Walk<Categories> {

    private static final int SLUGS = 14;

    @Override
    public List<Step<Categories>> steps(Instant start) {
        Versions<Slug> versions = new Versions<>();
        return List.of(
                new Step<>(
                        "create",
                        (categories, dice) ->
                                noted(versions, categories.create(slug(dice), Goods.name(dice), parent(dice)))),
                new Step<>("change", (categories, dice) -> change(versions, categories, dice)),
                new Step<>("move", (categories, dice) -> change(versions, categories, dice)),
                new Step<>("bySlug", (categories, dice) -> categories.bySlug(slug(dice))),
                new Step<>("all", (categories, dice) -> categories.all()));
    }

    private static CategoryOutcome change(Versions<Slug> versions, Categories categories, Random dice) {
        Slug slug = slug(dice);
        return noted(versions, categories.change(slug, versions.of(slug, dice), Goods.name(dice), parent(dice)));
    }

    private static CategoryOutcome noted(Versions<Slug> versions, CategoryOutcome outcome) {
        if (outcome instanceof CategoryOutcome.Saved saved) {
            Category category = saved.category();
            versions.note(category.slug(), category.version());
        }
        return outcome;
    }

    private static Slug slug(Random dice) {
        return new Slug("c" + dice.nextInt(SLUGS));
    }

    /// Mostly the one before, so that the tree gets deep.
    private static Optional<Slug> parent(Random dice) {
        return dice.nextInt(4) == 0 ? Optional.empty() : Optional.of(slug(dice));
    }
}
