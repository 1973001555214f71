package dev.stoa.domain.cache;

import dev.stoa.domain.Require;

/// Which keys are meant, over the whole text of a key (`product:4711`).
///
/// `*` stands for any characters or none, `?` for one character, and a backslash takes the next character as it is.
/// Nothing else is special; the pattern must match from the first to the last character.
public record CachePattern(String glob) {

    public CachePattern {
        Require.key("pattern", glob);
    }

    public boolean matches(CacheKey key) {
        return matches(glob.codePoints().toArray(), key.toString().codePoints().toArray());
    }

    /// Walks both once; at a mismatch the last star takes one character more. O(glob * text), no recursion.
    private static boolean matches(int[] glob, int[] text) {
        int g = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length) {
            if (g < glob.length && glob[g] == '*') {
                star = g++;
                resume = t;
            } else if (g < glob.length && fits(glob, g, text[t])) {
                g += width(glob, g);
                t++;
            } else if (star >= 0) {
                g = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (g < glob.length && glob[g] == '*') {
            g++;
        }
        return g == glob.length;
    }

    private static boolean fits(int[] glob, int at, int character) {
        return width(glob, at) == 2 ? glob[at + 1] == character : glob[at] == '?' || glob[at] == character;
    }

    private static int width(int[] glob, int at) {
        return glob[at] == '\\' && at + 1 < glob.length ? 2 : 1;
    }
}
