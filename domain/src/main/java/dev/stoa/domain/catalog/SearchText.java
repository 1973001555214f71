package dev.stoa.domain.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text as search and sorting see it. Every backend stores what these functions give, so that all find the same.
public final class SearchText {

    /// Longer words are cut, in characters.
    public static final int MAX_WORD = 64;

    private SearchText() {}

    /// Lower case, compatibility forms decomposed, accents gone: `Crème BRÛLÉE` is `creme brulee`.
    public static String fold(String text) {
        String decomposed = Normalizer.isNormalized(text, Normalizer.Form.NFKD)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /// What names are sorted by: folded, and cut to the length of the longest name, which only compatibility forms
    /// that decompose into many characters exceed. Bounded, so that every database can index it.
    public static String sortKey(String name) {
        return cut(fold(name), ProductDetails.MAX_NAME);
    }

    /// The folded words in order, repeated ones too. A word is a run of letters and digits; an apostrophe inside a
    /// word is dropped, so that `children's` and `childrens` are one word.
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        fold(text).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (c != '\'' && c != '\u2019') {
                flush(word, words);
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(cut(word.toString(), MAX_WORD));
            word.setLength(0);
        }
    }

    private static String cut(String text, int characters) {
        return text.length() <= characters || text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
