package dev.stoa.inmemory.ranking;

import java.util.ArrayList;
import java.util.List;

/// Keeps members in order and knows how many stand before each: a B+tree whose inner nodes count what is below
/// them.
///
/// Adding, removing, the index of a member, and the start of a list at any index are O(log n). Nodes hold up to
/// [Node#MAX] and are found by the keys of their first members, which lie together in memory; ten million members
/// take four levels. Not safe for concurrent use.
final class RankTree {

    private Node root = new Leaf();

    int size() {
        return root.count();
    }

    /// Adds a member that is not there yet.
    void add(Ranked ranked) {
        Node right = root.add(ranked);
        if (right != null) {
            root = new Inner(root, right);
        }
    }

    /// Removes the member if it is there, exactly as it was added.
    boolean remove(Ranked ranked) {
        boolean removed = root.remove(ranked);
        if (root instanceof Inner inner && inner.size() == 1) {
            root = inner.child(0);
        }
        return removed;
    }

    /// How many stand before `ranked`, whether or not it is there itself.
    int indexOf(Ranked ranked) {
        return root.indexOf(ranked);
    }

    /// How many have a higher key.
    int above(long key) {
        return root.above(key);
    }

    /// Up to `limit` members from index `from` on, in order.
    List<Ranked> list(int from, int limit) {
        List<Ranked> list = new ArrayList<>();
        if (from < size()) {
            root.list(from, limit, list);
        }
        return list;
    }
}
