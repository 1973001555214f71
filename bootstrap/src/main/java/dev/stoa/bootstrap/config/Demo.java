package dev.stoa.bootstrap.config;

/// What makes a shop a demo.
///
/// @param isFilled whether the shop opens with the shelves of the demo
/// @param shoppers how many simulated shoppers walk it, and then its staff works too
/// @param seed what they do follows from it
public record Demo(boolean isFilled, int shoppers, int seed) {

    public static final int MOST_SHOPPERS = 1_000;
    public static final int MOST_SEED = 999_999_999;

    static Demo read(Settings settings, Stage stage) {
        boolean isFilled = settings.onOff(Key.DEMO_DATA, false);
        int shoppers = settings.number(Key.DEMO_SHOPPERS, 0, MOST_SHOPPERS, 0);
        return new Demo(
                isFilled,
                isFilled && stage == Stage.DEVELOPMENT ? shoppers : 0,
                settings.number(Key.DEMO_SEED, 0, MOST_SEED, 1));
    }

    /// Whether simulated people call this shop from its own machine, and say where they would be.
    public boolean isAlive() {
        return shoppers > 0;
    }
}
