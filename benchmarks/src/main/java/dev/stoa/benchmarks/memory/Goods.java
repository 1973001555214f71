package dev.stoa.benchmarks.memory;

import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Products by number: some thousand different names, as in a shop for gifts.
public final class Goods {

    private static final List<String> COLOURS =
            List.of("red", "blue", "green", "white", "black", "pink", "ivory", "silver", "golden", "purple");
    private static final List<String> STYLES = List.of(
            "vintage",
            "retro",
            "polkadot",
            "floral",
            "striped",
            "wooden",
            "ceramic",
            "metal",
            "glass",
            "woollen",
            "paper",
            "leather",
            "mini",
            "giant",
            "folding",
            "hanging");
    private static final List<String> THINGS = List.of(
            "mug",
            "lantern",
            "bag",
            "clock",
            "cushion",
            "candle",
            "plate",
            "bowl",
            "basket",
            "frame",
            "notebook",
            "teapot",
            "umbrella",
            "doormat",
            "sign",
            "jar",
            "bottle",
            "bunting",
            "heart",
            "bird",
            "box",
            "tray",
            "stool",
            "lamp",
            "vase",
            "apron",
            "blanket",
            "puzzle",
            "ribbon",
            "magnet",
            "spoon");

    private Goods() {}

    public static ProductId id(int i) {
        return new ProductId("prd_%032x".formatted(i));
    }

    public static Sku sku(int i) {
        return new Sku("SKU-" + i);
    }

    public static Slug slug(int i) {
        return new Slug("%s-%s-%s-%d".formatted(pick(COLOURS, i), pick(STYLES, i / 7), pick(THINGS, i / 3), i));
    }

    /// Two words that some products are called by.
    static String words(int i) {
        return pick(COLOURS, i) + " " + pick(THINGS, i / 3);
    }

    public static ProductDetails details(int i) {
        return new ProductDetails(
                slug(i),
                slug(i).value().replace('-', ' '),
                "A %s for home and garden, made to last.".formatted(pick(THINGS, i / 3)),
                Money.ofMinor(CurrencyUnit.GBP, 99 + i * 7919L % 9_900),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    private static String pick(List<String> words, int i) {
        return words.get(Math.floorMod(i, words.size()));
    }
}
