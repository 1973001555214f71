package dev.stoa.application.catalog.feed;

import dev.stoa.domain.catalog.SearchText;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Guesses the category of a gift from the words of its description.
final class RoughCategory {

    private static final String OTHER = "Other gifts";

    /// The first that shares a word wins, so the telling words stand before the common ones.
    private static final List<Map.Entry<String, Set<String>>> CATEGORIES = List.of(
            Map.entry("Christmas", Set.of("christmas", "xmas", "advent", "reindeer", "santa", "snowflake", "snowman")),
            Map.entry(
                    "Lights and candles",
                    Set.of(
                            "light",
                            "lights",
                            "candle",
                            "candles",
                            "lantern",
                            "lamp",
                            "chandelier",
                            "candlestick",
                            "tealight",
                            "holder",
                            "incense")),
            Map.entry("Bags and purses", Set.of("bag", "bags", "purse", "shopper", "wallet", "umbrella", "basket")),
            Map.entry(
                    "Kitchen and table",
                    Set.of(
                            "mug",
                            "cup",
                            "cups",
                            "saucer",
                            "plate",
                            "plates",
                            "bowl",
                            "bowls",
                            "tea",
                            "teapot",
                            "jug",
                            "cake",
                            "cakestand",
                            "kitchen",
                            "apron",
                            "cutlery",
                            "spoon",
                            "spoons",
                            "jar",
                            "jam",
                            "baking",
                            "lunch",
                            "bottle",
                            "tray",
                            "napkins",
                            "egg",
                            "coaster",
                            "coasters",
                            "pantry",
                            "glass",
                            "recipe")),
            Map.entry(
                    "Paper and party",
                    Set.of(
                            "card",
                            "cards",
                            "wrap",
                            "paper",
                            "notebook",
                            "pen",
                            "pencil",
                            "pencils",
                            "stickers",
                            "tissues",
                            "ribbon",
                            "ribbons",
                            "bunting",
                            "garland",
                            "party",
                            "doilies",
                            "gift",
                            "tape",
                            "book")),
            Map.entry(
                    "Toys and games",
                    Set.of(
                            "toy",
                            "toys",
                            "doll",
                            "game",
                            "games",
                            "dominoes",
                            "playhouse",
                            "puzzle",
                            "jigsaw",
                            "rabbit",
                            "children",
                            "childrens",
                            "skittles",
                            "playing")),
            Map.entry(
                    "Jewellery",
                    Set.of(
                            "necklace",
                            "bracelet",
                            "earrings",
                            "ring",
                            "charm",
                            "brooch",
                            "bead",
                            "beads",
                            "hair",
                            "jewelled")),
            Map.entry("Garden", Set.of("garden", "plant", "planter", "watering", "bird", "herb", "trellis", "seeds")),
            Map.entry(
                    "Home",
                    Set.of(
                            "clock",
                            "frame",
                            "mirror",
                            "cushion",
                            "sign",
                            "hook",
                            "hanger",
                            "drawer",
                            "knob",
                            "doormat",
                            "doorstop",
                            "cabinet",
                            "box",
                            "boxes",
                            "tin",
                            "storage",
                            "stand",
                            "wall",
                            "heart",
                            "chalkboard",
                            "cover",
                            "rack",
                            "quilt",
                            "throw")));

    private RoughCategory() {}

    static String of(String description) {
        List<String> words = SearchText.words(description);
        return CATEGORIES.stream()
                .filter(category -> words.stream().anyMatch(category.getValue()::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }
}
