package dev.stoa.inmemory.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of a [RankTree].
abstract sealed class Node permits Leaf, Inner {

    /// The most a node holds. Larger makes the tree flatter and each change dearer; measured best between 32 and
    /// 128.
    static final int MAX = 64;

    /// How many members are below.
    abstract int count();

    /// How many members or children the node itself holds.
    abstract int size();

    /// The member that stands first below. The node is not empty.
    abstract Ranked first();

    /// Adds a member; returns the new right half if the node had to split.
    abstract @Nullable Node add(Ranked ranked);

    abstract boolean remove(Ranked ranked);

    abstract int indexOf(Ranked ranked);

    abstract int above(long key);

    /// Appends members from index `from` on until `list` is `limit` long.
    abstract void list(int from, int limit, List<Ranked> list);

    /// Takes over everything `right` holds; it fits.
    abstract void append(Node right);
}
