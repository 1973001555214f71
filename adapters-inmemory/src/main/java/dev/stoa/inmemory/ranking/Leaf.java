package dev.stoa.inmemory.ranking;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Members in order.
final class Leaf extends Node {

    private Ranked[] members = new Ranked[4];
    private int size;

    @Override
    int count() {
        return size;
    }

    @Override
    int size() {
        return size;
    }

    @Override
    Ranked first() {
        return members[0];
    }

    @Override
    @Nullable
    Node add(Ranked ranked) {
        Leaf right = null;
        if (size == MAX) {
            right = splitOff(indexOf(ranked) == MAX ? MAX - 1 : MAX / 2);
            if (ranked.compareTo(right.first()) > 0) {
                right.insert(ranked);
                return right;
            }
        }
        insert(ranked);
        return right;
    }

    /// Moves what stands from `at` on into a new leaf. Members that come in order leave full leaves behind.
    private Leaf splitOff(int at) {
        Leaf right = new Leaf();
        right.members = new Ranked[MAX];
        right.size = size - at;
        System.arraycopy(members, at, right.members, 0, right.size);
        Arrays.fill(members, at, size, null);
        size = at;
        return right;
    }

    private void insert(Ranked ranked) {
        int at = indexOf(ranked);
        if (size == members.length) {
            members = Arrays.copyOf(members, Math.min(MAX, size * 2));
        }
        System.arraycopy(members, at, members, at + 1, size - at);
        members[at] = ranked;
        size++;
    }

    @Override
    boolean remove(Ranked ranked) {
        int at = indexOf(ranked);
        if (at == size || members[at].compareTo(ranked) != 0) {
            return false;
        }
        System.arraycopy(members, at + 1, members, at, size - at - 1);
        size--;
        members[size] = null;
        return true;
    }

    @Override
    int indexOf(Ranked ranked) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (members[middle].compareTo(ranked) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    int above(long key) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (members[middle].key() > key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    void list(int from, int limit, List<Ranked> list) {
        for (int i = from; i < size && list.size() < limit; i++) {
            list.add(members[i]);
        }
    }

    @Override
    void append(Node right) {
        Leaf other = (Leaf) right;
        members = Arrays.copyOf(members, MAX);
        System.arraycopy(other.members, 0, members, size, other.size);
        size += other.size;
    }
}
