package dev.stoa.web.store.picture;

import jakarta.inject.Singleton;

/// Draws a thing on a tinted ground. The same name is drawn the same way for ever.
@Singleton
final class Illustrations {

    private static final String[] BACKDROPS = {
        "<circle cx='160' cy='150' r='112' fill='%s'/>",
        "<path d='M56 272V148a104 104 0 0 1 208 0v124z' fill='%s'/>",
        "<path d='M0 272a160 160 0 0 1 320 0z' fill='%s'/>",
        "<path d='M0 210 320 60v212H0z' fill='%s'/>",
        "<path d='M48 48h224v224H48z' fill='%s'/>",
        "<path d='M0 150q80-70 160 0t160 0v122H0z' fill='%s'/>"
    };

    private final Glyphs glyphs = new Glyphs();

    /// @param slug says what it is, such as `harbour-table-lamp`
    /// @param category says it otherwise, possibly empty
    String ofProduct(String slug, String category) {
        String glyph = glyphs.meant(slug).or(() -> glyphs.meant(category)).orElse(Glyphs.PARCEL);
        return draw(glyph, slug.hashCode());
    }

    String ofCategory(String slug) {
        return draw(glyphs.meant(slug).orElse(Glyphs.PARCEL), slug.hashCode());
    }

    String ofMerchant(String slug) {
        return draw(Glyphs.STALL, slug.hashCode());
    }

    private String draw(String glyph, int hash) {
        int mixed = (hash * 0x9E3779B9) >>> 8;
        Palette palette = Palette.of(mixed);
        String backdrop = BACKDROPS[Math.floorMod(mixed >> 8, BACKDROPS.length)].formatted(palette.backdrop());
        return """
                <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 320'>
                <path d='M0 0h320v320H0z' fill='%s'/>%s<path d='M0 272h320v48H0z' fill='%s'/>
                <ellipse cx='160' cy='274' rx='92' ry='9' fill='%s' opacity='.18'/>
                <g transform='translate(48 74) scale(1.12)'>%s</g></svg>
                """.formatted(
                palette.ground(), backdrop, palette.light(), palette.dark(), palette.colour(glyphs.shapes(glyph)));
    }
}
