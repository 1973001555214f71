package dev.stoa.contracts.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.CategoryOutcome;
import dev.stoa.domain.catalog.CategoryOutcome.Saved;
import dev.stoa.domain.catalog.Slug;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every [Categories] must do.
public interface CategoriesContract {

    /// A fresh backend without categories.
    Backend<Categories> backend();

    Slug HOME = new Slug("home");
    Slug KITCHEN = new Slug("kitchen");
    Slug MUGS = new Slug("mugs");

    /// home > kitchen > mugs
    static Categories tree(Backend<Categories> backend) {
        Categories categories = backend.port();
        categories.create(HOME, "Home", Optional.empty());
        categories.create(KITCHEN, "Kitchen", Optional.of(HOME));
        categories.create(MUGS, "Mugs", Optional.of(KITCHEN));
        return categories;
    }

    @Test
    default void aCreatedCategoryIsFound() {
        Categories categories = backend().port();
        Category home = new Category(HOME, "Home", Optional.empty(), 1);
        assertThat(categories.create(HOME, "Home", Optional.empty())).isEqualTo(new Saved(home));
        assertThat(categories.bySlug(HOME)).contains(home);
        assertThat(categories.bySlug(MUGS)).isEmpty();
        assertThat(categories.all()).containsExactly(home);
    }

    @Test
    default void allAreInOrderOfFoldedNameAndThenSlug() {
        Categories categories = backend().port();
        categories.create(new Slug("z"), "Äpfel", Optional.empty());
        categories.create(new Slug("b"), "birnen", Optional.empty());
        categories.create(new Slug("a"), "Birnen", Optional.empty());
        assertThat(categories.all())
                .extracting(category -> category.slug().value())
                .containsExactly("z", "a", "b");
    }

    @Test
    default void oddNamesComeBackAsTheyWere() {
        Categories categories = backend().port();
        for (String odd : OddText.KEYS.stream().filter(Goods::mayBeAName).toList()) {
            Slug slug = new Slug("odd-" + OddText.KEYS.indexOf(odd));
            categories.create(slug, odd, Optional.empty());
            assertThat(categories.bySlug(slug)).contains(new Category(slug, odd, Optional.empty(), 1));
        }
    }

    @Test
    default void aTakenSlugIsRefused() {
        Categories categories = tree(backend());
        Category home = categories.bySlug(HOME).orElseThrow();
        assertThat(categories.create(HOME, "Other", Optional.empty())).isEqualTo(new CategoryOutcome.SlugTaken(home));
    }

    @Test
    default void aParentMustExist() {
        Categories categories = tree(backend());
        Slug nowhere = new Slug("nowhere");
        assertThat(categories.create(new Slug("cups"), "Cups", Optional.of(nowhere)))
                .isEqualTo(new CategoryOutcome.ParentAbsent());
        assertThat(categories.change(MUGS, 1, "Mugs", Optional.of(nowhere)))
                .isEqualTo(new CategoryOutcome.ParentAbsent());
        assertThat(categories.all()).hasSize(3);
    }

    @Test
    default void aCategoryMovesWithEverythingUnderIt() {
        Categories categories = tree(backend());
        Category moved = new Category(KITCHEN, "Cooking", Optional.empty(), 2);
        assertThat(categories.change(KITCHEN, 1, "Cooking", Optional.empty())).isEqualTo(new Saved(moved));
        assertThat(categories.bySlug(KITCHEN)).contains(moved);
        assertThat(categories.bySlug(MUGS).orElseThrow().parent()).contains(KITCHEN);
    }

    @Test
    default void aCategoryCannotStandUnderItself() {
        Categories categories = tree(backend());
        for (Slug under : new Slug[] {HOME, KITCHEN, MUGS}) {
            assertThat(categories.change(HOME, 1, "Home", Optional.of(under))).isEqualTo(new CategoryOutcome.Cycle());
        }
        assertThat(categories.create(new Slug("self"), "Self", Optional.of(new Slug("self"))))
                .isNotInstanceOf(Saved.class);
    }

    @Test
    default void theTreeIsOnlySoDeep() {
        Categories categories = backend().port();
        Optional<Slug> parent = Optional.empty();
        for (int depth = 1; depth <= Categories.MAX_DEPTH; depth++) {
            Slug slug = new Slug("d" + depth);
            assertThat(categories.create(slug, "D", parent)).isInstanceOf(Saved.class);
            parent = Optional.of(slug);
        }
        assertThat(categories.create(new Slug("deeper"), "D", parent)).isEqualTo(new CategoryOutcome.TooLarge());
        categories.create(new Slug("top"), "Top", Optional.empty());
        assertThat(categories.change(new Slug("d1"), 1, "D", Optional.of(new Slug("top"))))
                .isEqualTo(new CategoryOutcome.TooLarge());
    }

    @Test
    default void aStaleOrUnknownCategoryIsNotChanged() {
        Categories categories = tree(backend());
        categories.change(HOME, 1, "House", Optional.empty());
        Category house = categories.bySlug(HOME).orElseThrow();
        assertThat(categories.change(HOME, 1, "Hut", Optional.empty())).isEqualTo(new CategoryOutcome.Stale(house));
        assertThat(categories.change(new Slug("x"), 1, "X", Optional.empty())).isEqualTo(new CategoryOutcome.Absent());
    }

    @Test
    default void ofManyRacingForASlugOneGetsIt() {
        Categories categories = backend().port();
        var outcomes = Races.race(16, i -> categories.create(HOME, "Home " + i, Optional.empty()));
        assertThat(outcomes).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(categories.all()).hasSize(1);
    }

    @Test
    default void twoMovesThatTogetherMakeACycleDoNotBothSucceed() {
        Categories categories = backend().port();
        for (int round = 0; round < 20; round++) {
            Slug home = new Slug("home" + round);
            Slug mugs = new Slug("mugs" + round);
            categories.create(home, "Home", Optional.empty());
            categories.create(mugs, "Mugs", Optional.empty());
            var outcomes = Races.race(
                    2,
                    i -> i == 0
                            ? categories.change(home, 1, "Home", Optional.of(mugs))
                            : categories.change(mugs, 1, "Mugs", Optional.of(home)));
            assertThat(outcomes).filteredOn(Saved.class::isInstance).hasSize(1);
            assertThat(outcomes).contains(new CategoryOutcome.Cycle());
        }
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNeverSaysAbsent() {
        var backend = backend();
        backend.goDown();
        Categories categories = backend.port();
        Outages.assertUnavailable(
                () -> categories.create(HOME, "Home", Optional.empty()),
                () -> categories.change(HOME, 1, "Home", Optional.empty()),
                () -> categories.bySlug(HOME),
                categories::all);
    }
}
