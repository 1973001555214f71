package dev.stoa.domain.catalog;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name of a thing in a URL, such as `red-mug`: lower-case letters and digits of any script, joined by single
/// hyphens, 1 to 200 characters.
public record Slug(String value) {

    public static final int MAX_LENGTH = 200;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");

    public Slug {
        Require.text("slug", value, 1, MAX_LENGTH);
        Require.matches("slug", value, FORM, "letters and digits joined by single hyphens, such as red-mug");
        if (!value.equals(value.toLowerCase(Locale.ROOT))) {
            throw new InvalidInputException("slug", "format", "slug must be in lower case");
        }
    }

    /// A slug made of the words of `text`, or of `otherwise` if it has none.
    public static Slug of(String text, String otherwise) {
        String joined = String.join("-", SearchText.words(text));
        int end = joined.offsetByCodePoints(0, Math.min(MAX_LENGTH, joined.codePointCount(0, joined.length())));
        String cut = joined.substring(0, end).replaceAll("-$", "");
        return new Slug(cut.isEmpty() ? otherwise : cut);
    }

    @Override
    public String toString() {
        return value;
    }
}
