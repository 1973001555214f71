package dev.stoa.web.store.picture;

/// Colours that go together.
///
/// @param ground behind everything
/// @param backdrop the shape behind the thing
/// @param dark of the thing
/// @param middle of the thing
/// @param light of the thing
record Palette(String ground, String backdrop, String dark, String middle, String light) {

    private static final Palette[] ALL = {
        new Palette("#f4e2c9", "#ebca9b", "#8a1c4f", "#d9694f", "#fff6e6"),
        new Palette("#dce8dd", "#b8d2c1", "#1f5c4d", "#5ea58a", "#fdf7e8"),
        new Palette("#dfe4f1", "#bdc8e6", "#2f3f7a", "#6d86c8", "#fff6e6"),
        new Palette("#f7e1dc", "#efbfb3", "#a23b2a", "#e08d6d", "#fff8ee"),
        new Palette("#efe3f0", "#dbc2e0", "#5a2a68", "#a86fb3", "#fff4ea"),
        new Palette("#f7ecd2", "#f0d38c", "#6a4a12", "#d99a2b", "#fffaf0"),
        new Palette("#daebec", "#add4d7", "#155e67", "#3f9aa3", "#fff7e8"),
        new Palette("#e9e4da", "#d2c9b7", "#2b2540", "#8a7a9a", "#fffaf0")
    };

    static Palette of(int hash) {
        return ALL[Math.floorMod(hash, ALL.length)];
    }

    String colour(String shapes) {
        return shapes.replace("{a}", dark).replace("{b}", middle).replace("{c}", light);
    }
}
