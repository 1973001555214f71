package dev.stoa.web.store.picture;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// The shapes of things, and which thing a word means.
final class Glyphs {

    /// For what nobody has drawn.
    static final String PARCEL = "box";

    static final String STALL = "awning";

    private final Map<String, String> shapes = read("glyphs.properties");
    private final Map<String, String> words = read("words.properties");

    /// The shapes of a glyph, with `{a}`, `{b}` and `{c}` for its colours.
    String shapes(String glyph) {
        return Objects.requireNonNull(shapes.get(glyph), glyph);
    }

    /// All that words name.
    Set<String> named() {
        return Set.copyOf(words.values());
    }

    /// What a slug such as `harbour-table-lamp` means: its last two words or last word that say something.
    Optional<String> meant(String slug) {
        String[] parts = slug.split("-", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            String pair = i > 0 ? parts[i - 1] + "-" + parts[i] : parts[i];
            String glyph = words.getOrDefault(pair, words.getOrDefault(parts[i], ""));
            if (!glyph.isEmpty()) {
                return Optional.of(glyph);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> read(String name) {
        try (var in = Objects.requireNonNull(
                        Glyphs.class.getResourceAsStream("/dev/stoa/web/store/picture/" + name), name);
                var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(text);
            return read.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            key -> key, key -> read.getProperty(key).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
