package dev.stoa.inmemory.catalog;

import dev.stoa.domain.catalog.ProductSearch;
import java.util.Arrays;
import java.util.BitSet;

/// The products that hold one word, by number, each marked as holding it among its strong or its weak words.
final class Postings {

    /// Sorted; twice the number, plus one if the word is strong there.
    private int[] entries = new int[2];

    private int size;

    int size() {
        return size;
    }

    void add(int number, boolean strong) {
        int at = find(number);
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size + (size >> 1) + 1);
        }
        System.arraycopy(entries, at, entries, at + 1, size - at);
        entries[at] = number * 2 + (strong ? 1 : 0);
        size++;
    }

    void remove(int number) {
        int at = find(number);
        System.arraycopy(entries, at + 1, entries, at, size - at - 1);
        size--;
    }

    /// Notes the products with their score, where it is the best so far.
    void score(int meeting, byte[] best, BitSet met) {
        byte weak = (byte) meeting;
        byte strong = (byte) (meeting * ProductSearch.STRONG);
        for (int i = 0; i < size; i++) {
            int number = entries[i] >> 1;
            byte score = (entries[i] & 1) == 1 ? strong : weak;
            if (best[number] < score) {
                best[number] = score;
                met.set(number);
            }
        }
    }

    /// Where the number stands, or should. New products have the highest number, so the end is looked at first.
    private int find(int number) {
        if (size == 0 || entries[size - 1] >> 1 < number) {
            return size;
        }
        int at = Arrays.binarySearch(entries, 0, size, number * 2);
        return at < 0 ? -at - 1 : at;
    }
}
