package dev.stoa.contracts.catalog;

import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.ProductOutcome;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/// Products for the contracts.
final class Goods {

    static final Slug KITCHEN = new Slug("kitchen");
    static final Slug GARDEN = new Slug("garden");
    static final Slug ANN = new Slug("ann-and-sons");
    static final Slug BOB = new Slug("bobs-barn");

    /// Words that begin alike, differ by an edit or two, fold to the same, or hold digits and characters beyond
    /// UTF-16.
    static final List<String> WORDS = List.of(
            "mug",
            "MUGS",
            "mugger's",
            "lantern",
            "lanterns",
            "Lantèrna",
            "latent",
            "favourite",
            "favorite",
            "favourites",
            "e\u0301clair",
            "Éclairs",
            "10",
            "100mm",
            "日本",
            "\uD842\uDFB7\uD842\uDFB7野家店",
            "ﷺ",
            "\uFF5E",
            "\uD83D\uDE00");

    private Goods() {}

    static boolean mayBeAName(String text) {
        return text.length() <= ProductDetails.MAX_NAME && text.indexOf('\0') < 0;
    }

    static Money pounds(long pence) {
        return Money.ofMinor(CurrencyUnit.GBP, pence);
    }

    static ProductDetails details(String name, long pence) {
        return new ProductDetails(
                Slug.of(name, "nameless"), name, "", pounds(pence), Optional.empty(), Optional.empty(), Set.of());
    }

    static ProductDetails details(String name, long pence, Slug category, Slug merchant, String... tags) {
        return new ProductDetails(
                Slug.of(name, "nameless"),
                name,
                "",
                pounds(pence),
                Optional.of(category),
                Optional.of(merchant),
                Set.of(tags));
    }

    static ProductDetails described(String name, String description) {
        return new ProductDetails(
                Slug.of(name, "nameless"),
                name,
                description,
                pounds(100),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /// Creates a product whose id and SKU end in `key`.
    static Product add(Products products, String key, ProductDetails details) {
        return saved(products.create(new ProductId("prd_" + key), new Sku("SKU-" + key), details));
    }

    static Product saved(ProductOutcome outcome) {
        assertThat(outcome).isInstanceOf(ProductOutcome.Saved.class);
        return ((ProductOutcome.Saved) outcome).product();
    }

    static String name(Random dice) {
        return Stream.generate(() -> WORDS.get(dice.nextInt(WORDS.size())))
                .limit(1 + dice.nextInt(3))
                .collect(Collectors.joining(" "));
    }

    static Slug slug(Random dice) {
        return new Slug("slug-" + dice.nextInt(12));
    }

    static Slug category(Random dice) {
        return new Slug(List.of("kitchen", "garden", "mug", "ä").get(dice.nextInt(4)));
    }

    static Slug merchant(Random dice) {
        return dice.nextBoolean() ? ANN : BOB;
    }

    static String tag(Random dice) {
        return List.of("Gift", "gift", "{*} lantern", "\u0001\u0002").get(dice.nextInt(4));
    }

    /// Details of which many are alike.
    static ProductDetails details(Random dice) {
        return new ProductDetails(
                slug(dice),
                name(dice),
                dice.nextBoolean() ? "" : name(dice) + ", " + name(dice),
                Money.ofMinor(dice.nextBoolean() ? CurrencyUnit.GBP : CurrencyUnit.JPY, dice.nextInt(5)),
                dice.nextInt(4) == 0 ? Optional.empty() : Optional.of(category(dice)),
                dice.nextInt(4) == 0 ? Optional.empty() : Optional.of(merchant(dice)),
                dice.nextBoolean() ? Set.of() : Set.of(tag(dice)));
    }
}
