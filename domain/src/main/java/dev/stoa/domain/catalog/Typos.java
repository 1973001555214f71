package dev.stoa.domain.catalog;

/// Whether one word may be a misspelling of another.
///
/// The first character must be right. Words of 4 to 7 characters may differ by one edit, longer ones by two, where
/// an edit inserts, drops or replaces a character or swaps two neighbours (optimal string alignment). Shorter words
/// must be right, and so must words with a digit in them: another number is another thing.
public final class Typos {

    private Typos() {}

    /// The most edits forgiven in a searched word.
    public static int allowed(String searched) {
        int length = searched.codePointCount(0, searched.length());
        return length < 4 || numbered(searched) ? 0 : length < 8 ? 1 : 2;
    }

    public static boolean mayMean(String searched, String word) {
        int allowed = allowed(searched);
        int[] a = searched.codePoints().toArray();
        int[] b = word.codePoints().toArray();
        return a.length > 0
                && b.length > 0
                && a[0] == b[0]
                && Math.abs(a.length - b.length) <= allowed
                && !numbered(word)
                && distance(a, b) <= allowed;
    }

    /// Whether the word holds a digit of any script.
    public static boolean numbered(String word) {
        return word.codePoints().anyMatch(Character::isDigit);
    }

    private static int distance(int[] a, int[] b) {
        int[][] edits = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length][b.length];
    }

    private static int cheapest(int[][] edits, int[] a, int[] b, int i, int j) {
        int replace = edits[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int best = Math.min(replace, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
