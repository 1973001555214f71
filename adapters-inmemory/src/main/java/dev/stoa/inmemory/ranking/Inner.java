package dev.stoa.inmemory.ranking;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Children in order, with the first member of each and the number of members below it.
final class Inner extends Node {

    private static final int FEW = MAX / 4;

    private final Node[] children = new Node[MAX];
    private final Ranked[] firsts = new Ranked[MAX];
    private final long[] keys = new long[MAX];
    private final int[] counts = new int[MAX];
    private int size;

    Inner(Node... children) {
        for (Node child : children) {
            insert(size, child);
        }
    }

    @Override
    int count() {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += counts[i];
        }
        return sum;
    }

    @Override
    int size() {
        return size;
    }

    Node child(int at) {
        return children[at];
    }

    @Override
    Ranked first() {
        return firsts[0];
    }

    @Override
    @Nullable
    Node add(Ranked ranked) {
        int at = childOf(ranked);
        Node split = children[at].add(ranked);
        refresh(at);
        if (split == null) {
            return null;
        }
        if (size < MAX) {
            insert(at + 1, split);
            return null;
        }
        Inner right = splitOff();
        Inner home = at < size ? this : right;
        home.insert(at < size ? at + 1 : at - size + 1, split);
        return right;
    }

    @Override
    boolean remove(Ranked ranked) {
        int at = childOf(ranked);
        if (!children[at].remove(ranked)) {
            return false;
        }
        if (children[at].size() == 0) {
            drop(at);
            return true;
        }
        refresh(at);
        if (children[at].size() < FEW) {
            mergeAround(at);
        }
        return true;
    }

    /// Joins the child with a neighbour where both fit well into one.
    private void mergeAround(int at) {
        int left = at == 0 ? 0 : at - 1;
        if (left + 1 < size && children[left].size() + children[left + 1].size() <= MAX * 3 / 4) {
            children[left].append(children[left + 1]);
            drop(left + 1);
            refresh(left);
        }
    }

    @Override
    int indexOf(Ranked ranked) {
        int at = childOf(ranked);
        return before(at) + children[at].indexOf(ranked);
    }

    @Override
    int above(long key) {
        int at = lastWithKeyOver(key);
        return before(at) + children[at].above(key);
    }

    @Override
    void list(int from, int limit, List<Ranked> list) {
        int skip = from;
        for (int i = 0; i < size && list.size() < limit; i++) {
            if (skip < counts[i]) {
                children[i].list(skip, limit, list);
            }
            skip = Math.max(0, skip - counts[i]);
        }
    }

    @Override
    void append(Node right) {
        Inner other = (Inner) right;
        for (int i = 0; i < other.size; i++) {
            insert(size, other.children[i]);
        }
    }

    private int before(int child) {
        int sum = 0;
        for (int i = 0; i < child; i++) {
            sum += counts[i];
        }
        return sum;
    }

    /// The last child whose first member does not stand after `ranked`; the first child if there is none. Looks at
    /// the keys, which lie together, and at the members only where keys are equal.
    private int childOf(Ranked ranked) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (keys[middle] > ranked.key()
                    || (keys[middle] == ranked.key() && firsts[middle].compareTo(ranked) <= 0)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private int lastWithKeyOver(long key) {
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (keys[middle] > key) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void refresh(int at) {
        Node child = children[at];
        firsts[at] = child.first();
        keys[at] = firsts[at].key();
        counts[at] = child.count();
    }

    private void insert(int at, Node child) {
        shift(at, at + 1, size - at);
        children[at] = child;
        size++;
        refresh(at);
    }

    private void drop(int at) {
        shift(at + 1, at, size - at - 1);
        size--;
        forget(size, size + 1);
    }

    private Inner splitOff() {
        Inner right = new Inner();
        for (int i = MAX / 2; i < MAX; i++) {
            right.insert(right.size, children[i]);
        }
        forget(MAX / 2, MAX);
        size = MAX / 2;
        return right;
    }

    private void shift(int from, int to, int length) {
        System.arraycopy(children, from, children, to, length);
        System.arraycopy(firsts, from, firsts, to, length);
        System.arraycopy(keys, from, keys, to, length);
        System.arraycopy(counts, from, counts, to, length);
    }

    private void forget(int from, int to) {
        Arrays.fill(children, from, to, null);
        Arrays.fill(firsts, from, to, null);
    }
}
