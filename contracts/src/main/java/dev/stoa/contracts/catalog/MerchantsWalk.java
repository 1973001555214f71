package dev.stoa.contracts.catalog;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.MerchantOutcome;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Few slugs of several scripts.
public final class MerchantsWalk implements Walk<Merchants> {

    private static final List<String> SLUGS = List.of("a", "a-1", "b", "ä", "日本", "z", "\uD842\uDFB7", "ﷺ");

    @Override
    public List<Step<Merchants>> steps(Instant start) {
        Versions<Slug> versions = new Versions<>();
        Bookmark bookmark = new Bookmark();
        return List.of(
                new Step<>(
                        "create",
                        (merchants, dice) ->
                                noted(versions, merchants.create(slug(dice), Goods.name(dice), Goods.name(dice)))),
                new Step<>("change", (merchants, dice) -> {
                    Slug slug = slug(dice);
                    return noted(
                            versions,
                            merchants.change(slug, versions.of(slug, dice), Goods.name(dice), Goods.name(dice)));
                }),
                new Step<>("bySlug", (merchants, dice) -> merchants.bySlug(slug(dice))),
                new Step<>(
                        "page",
                        (merchants, dice) -> bookmark.turned("all", merchants.page(bookmark.next("all", dice)))),
                new Step<>(
                        "foreign page",
                        (merchants, dice) -> merchants.page(new PageRequest(1, Optional.of("bm9uc2Vuc2U")))));
    }

    private static MerchantOutcome noted(Versions<Slug> versions, MerchantOutcome outcome) {
        if (outcome instanceof MerchantOutcome.Saved saved) {
            versions.note(saved.merchant().slug(), saved.merchant().version());
        }
        return outcome;
    }

    private static Slug slug(Random dice) {
        return new Slug(SLUGS.get(dice.nextInt(SLUGS.size())));
    }
}
