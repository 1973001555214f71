package dev.stoa.inmemory.catalog;

import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.Typos;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// Every word of an active product, sorted, so that the words of one beginning stand together.
final class Dictionary {

    /// @param letters one bit per letter (folded on 64), to tell quickly that two words differ in too many
    private record Term(long letters, Postings postings) {}

    /// A word that a searched word meets.
    record Meeting(int weight, Postings postings) {}

    private final NavigableMap<String, Term> terms = new TreeMap<>();

    void add(String word, int number, boolean strong) {
        terms.computeIfAbsent(word, w -> new Term(letters(w), new Postings()))
                .postings()
                .add(number, strong);
    }

    void remove(String word, int number) {
        terms.computeIfPresent(word, (w, term) -> {
            term.postings().remove(number);
            return term.postings().size() == 0 ? null : term;
        });
    }

    List<Meeting> meetings(String searched) {
        List<Meeting> meetings = new ArrayList<>();
        for (Map.Entry<String, Term> entry : terms.tailMap(searched, true).entrySet()) {
            if (!entry.getKey().startsWith(searched)) {
                break;
            }
            boolean equal = entry.getKey().length() == searched.length();
            if (equal || searched.codePointCount(0, searched.length()) >= ProductSearch.MIN_PREFIX) {
                meetings.add(new Meeting(
                        equal ? ProductSearch.EQUAL : ProductSearch.BEGINNING,
                        entry.getValue().postings()));
            }
        }
        return meetings.isEmpty() ? misspelt(searched) : meetings;
    }

    private List<Meeting> misspelt(String searched) {
        int allowed = Typos.allowed(searched);
        if (allowed == 0) {
            return List.of();
        }
        long letters = letters(searched);
        List<Meeting> meetings = new ArrayList<>();
        sameFirst(searched).forEach((word, term) -> {
            if (Long.bitCount(letters & ~term.letters()) <= allowed
                    && Long.bitCount(term.letters() & ~letters) <= allowed
                    && Typos.mayMean(searched, word)) {
                meetings.add(new Meeting(ProductSearch.MISSPELT, term.postings()));
            }
        });
        return meetings;
    }

    private SortedMap<String, Term> sameFirst(String word) {
        char first = word.charAt(0);
        return terms.subMap(String.valueOf(first), String.valueOf((char) (first + 1)));
    }

    private static long letters(String word) {
        return word.codePoints().mapToLong(c -> 1L << (c & 63)).reduce(0, (a, b) -> a | b);
    }
}
