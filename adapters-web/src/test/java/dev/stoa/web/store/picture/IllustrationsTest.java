package dev.stoa.web.store.picture;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class IllustrationsTest {

    private final Glyphs glyphs = new Glyphs();
    private final Illustrations illustrations = new Illustrations();

    @ParameterizedTest
    @CsvSource({
        "harbour-table-lamp, lamp",
        "tripod-floor-lamp, floorlamp",
        "paper-moon-lamp, lamp",
        "stoneware-mug, mug",
        "knife, knife",
        "lighting-candles-and-lanterns, lantern"
    })
    void theLastWordThatMeansSomethingSaysWhatItIs(String slug, String glyph) {
        assertThat(glyphs.meant(slug)).contains(glyph);
    }

    @Test
    void everyWordNamesAGlyph() {
        assertThat(glyphs.named())
                .allSatisfy(glyph -> assertThat(glyphs.shapes(glyph)).startsWith("<"));
    }

    @Test
    void whatNobodyDrewIsAParcelAndStillLooksLikeItself() {
        Set<String> pictures = new TreeSet<>();
        for (int i = 0; i < 40; i++) {
            pictures.add(illustrations.ofProduct("zzyzx-" + i, ""));
        }
        assertThat(pictures).hasSizeGreaterThan(20);
        assertThat(illustrations.ofProduct("zzyzx-1", "")).isEqualTo(illustrations.ofProduct("zzyzx-1", ""));
        assertThat(illustrations.ofProduct("zzyzx-1", "kitchen-tableware"))
                .isNotEqualTo(illustrations.ofProduct("zzyzx-1", ""));
    }
}
