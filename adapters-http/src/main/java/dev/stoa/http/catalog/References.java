package dev.stoa.http.catalog;

import dev.stoa.domain.Fault;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sees that what a product or offer names is there. Categories and merchants are never removed, so it stays there.
@Singleton
final class References {

    private final Categories categories;
    private final Merchants merchants;

    References(Categories categories, Merchants merchants) {
        this.categories = categories;
        this.merchants = merchants;
    }

    void check(Optional<Slug> category, Optional<Slug> merchant) {
        List<Fault> faults = new ArrayList<>();
        category.filter(slug -> categories.bySlug(slug).isEmpty())
                .ifPresent(slug -> faults.add(absent("/category", "category", slug)));
        merchant.filter(slug -> merchants.bySlug(slug).isEmpty())
                .ifPresent(slug -> faults.add(absent("/merchant", "merchant", slug)));
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.RULE_BROKEN, "What the request names is not in the catalog.", faults);
        }
    }

    private static Fault absent(String pointer, String what, Slug slug) {
        return new Fault(pointer, "absent", "there is no %s %s".formatted(what, slug));
    }
}
