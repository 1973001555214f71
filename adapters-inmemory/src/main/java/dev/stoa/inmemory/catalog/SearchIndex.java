package dev.stoa.inmemory.catalog;

import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.ProductWords;
import dev.stoa.domain.catalog.SearchQuery;
import dev.stoa.domain.catalog.SearchResult;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The inverted index of the active products. Not safe for concurrent use; [Shelves] holds the lock.
///
/// A search costs the length of its words' postings plus a few instructions per product found; what grows with the
/// shop beside that is clearing one byte per product and word.
final class SearchIndex {

    private final Dictionary dictionary = new Dictionary();
    private final List<@Nullable Listed> byNumber = new ArrayList<>();
    private final BitSet active = new BitSet();

    void add(Listed listed) {
        while (byNumber.size() <= listed.number()) {
            byNumber.add(null);
        }
        byNumber.set(listed.number(), listed);
        active.set(listed.number());
        ProductWords words = ProductWords.of(listed.product());
        words.strong().forEach(word -> dictionary.add(word, listed.number(), true));
        words.weak().stream()
                .filter(word -> !words.strong().contains(word))
                .forEach(word -> dictionary.add(word, listed.number(), false));
    }

    void remove(Listed listed) {
        byNumber.set(listed.number(), null);
        active.clear(listed.number());
        ProductWords words = ProductWords.of(listed.product());
        Set<String> all = new HashSet<>(words.strong());
        all.addAll(words.weak());
        all.forEach(word -> dictionary.remove(word, listed.number()));
    }

    SearchResult search(SearchQuery query, PageRequest request) {
        byte[] scores = new byte[byNumber.size()];
        BitSet met = meet(query, scores);
        Harvest harvest = new Harvest(query, request);
        for (int number = met.nextSetBit(0); number >= 0; number = met.nextSetBit(number + 1)) {
            Listed listed = byNumber.get(number);
            if (listed != null) {
                harvest.take(listed, scores[number]);
            }
        }
        return harvest.result();
    }

    /// The products that meet every word of the query, and their scores.
    private BitSet meet(SearchQuery query, byte[] scores) {
        if (query.text().isBlank()) {
            return active;
        }
        List<List<Dictionary.Meeting>> words =
                new ArrayList<>(query.words().stream().map(dictionary::meetings).toList());
        words.sort(Comparator.comparingLong(SearchIndex::length));
        BitSet met = new BitSet();
        for (int i = 0; i < words.size() && (i == 0 || !met.isEmpty()); i++) {
            if (i == 0) {
                words.get(i).forEach(meeting -> meeting.postings().score(meeting.weight(), scores, met));
            } else {
                narrow(met, scores, words.get(i));
            }
        }
        return met;
    }

    private static void narrow(BitSet met, byte[] scores, List<Dictionary.Meeting> meetings) {
        byte[] best = new byte[scores.length];
        BitSet also = new BitSet(scores.length);
        meetings.forEach(meeting -> meeting.postings().score(meeting.weight(), best, also));
        met.and(also);
        for (int number = met.nextSetBit(0); number >= 0; number = met.nextSetBit(number + 1)) {
            scores[number] += best[number];
        }
    }

    private static long length(List<Dictionary.Meeting> meetings) {
        return meetings.stream().mapToLong(meeting -> meeting.postings().size()).sum();
    }
}
