package dev.stoa.http.catalog;

import dev.stoa.domain.Fault;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.CategoryOutcome;
import dev.stoa.domain.catalog.Merchant;
import dev.stoa.domain.catalog.MerchantOutcome;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferOutcome;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductOutcome;
import dev.stoa.http.page.Preconditions;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import java.util.List;

/// What was saved, or how the API says that the catalog refused.
final class CatalogProblems {

    private CatalogProblems() {}

    static Product saved(ProductOutcome outcome) {
        return switch (outcome) {
            case ProductOutcome.Saved saved -> saved.product();
            case ProductOutcome.SkuTaken taken ->
                throw taken(
                        "/sku",
                        "product %s has SKU %s"
                                .formatted(taken.by().id(), taken.by().sku()));
            case ProductOutcome.SlugTaken taken ->
                throw taken(
                        "/slug",
                        "product %s has slug %s"
                                .formatted(taken.by().id(), taken.by().slug()));
            case ProductOutcome.Stale stale ->
                throw Preconditions.stale(stale.current().version());
            case ProductOutcome.Absent absent -> throw ProblemException.notFound("such product");
        };
    }

    static Category saved(CategoryOutcome outcome) {
        return switch (outcome) {
            case CategoryOutcome.Saved saved -> saved.category();
            case CategoryOutcome.SlugTaken taken ->
                throw taken("/slug", "there is a category " + taken.by().slug());
            case CategoryOutcome.Stale stale ->
                throw Preconditions.stale(stale.current().version());
            case CategoryOutcome.Absent absent -> throw ProblemException.notFound("such category");
            case CategoryOutcome.ParentAbsent absent -> throw misplaced("absent", "there is no such category");
            case CategoryOutcome.Cycle cycle ->
                throw misplaced("cycle", "it is the category itself or stands under it");
            case CategoryOutcome.TooLarge large ->
                throw misplaced(
                        "range",
                        "a shop has at most %d categories, %d deep".formatted(Categories.MAX, Categories.MAX_DEPTH));
        };
    }

    static Merchant saved(MerchantOutcome outcome) {
        return switch (outcome) {
            case MerchantOutcome.Saved saved -> saved.merchant();
            case MerchantOutcome.SlugTaken taken ->
                throw taken("/slug", "there is a merchant " + taken.by().slug());
            case MerchantOutcome.Stale stale ->
                throw Preconditions.stale(stale.current().version());
            case MerchantOutcome.Absent absent -> throw ProblemException.notFound("such merchant");
        };
    }

    static Offer saved(OfferOutcome outcome) {
        return switch (outcome) {
            case OfferOutcome.Saved saved -> saved.offer();
            case OfferOutcome.IdTaken taken ->
                throw new IllegalStateException(
                        "a new id is in use: " + taken.by().id());
            case OfferOutcome.Stale stale ->
                throw Preconditions.stale(stale.current().version());
            case OfferOutcome.Absent absent -> throw ProblemException.notFound("such offer");
        };
    }

    private static ProblemException taken(String pointer, String by) {
        return new ProblemException(
                ProblemCode.CONFLICT, "The name is in use already.", List.of(new Fault(pointer, "taken", by)));
    }

    private static ProblemException misplaced(String code, String why) {
        return new ProblemException(
                ProblemCode.RULE_BROKEN, "The category cannot stand there.", List.of(new Fault("/parent", code, why)));
    }
}
