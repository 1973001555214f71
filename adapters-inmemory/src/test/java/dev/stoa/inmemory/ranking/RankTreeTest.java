package dev.stoa.inmemory.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The tree against a sorted list, which is slow and plainly right.
class RankTreeTest {

    private final RankTree tree = new RankTree();
    private final TreeSet<Ranked> model = new TreeSet<>(Ranked::compareTo);

    @Test
    void anySequenceOfChangesKeepsTheOrderOfAPlainSortedSet() {
        for (long seed = 0; seed < 30; seed++) {
            Random dice = new Random(seed);
            int scores = 1 + dice.nextInt(1_000);
            for (int step = 0; step < 3_000; step++) {
                change(dice, scores, step % 1_000 < 700 ? 0.7 : 0.2);
            }
            checkAll(dice, scores);
        }
    }

    @Test
    void membersInAscendingAndDescendingOrderAreRankedAndAllCanGo() {
        for (int i = 0; i < 20_000; i++) {
            add(new Ranked("m" + i, i % 2 == 0 ? i : -i, i));
        }
        checkAll(new Random(1), 100);
        List<Ranked> all = new ArrayList<>(model);
        Collections.shuffle(all, new Random(2));
        all.forEach(this::remove);
        assertThat(tree.size()).isZero();
        add(new Ranked("again", 1, 1));
        assertThat(tree.list(0, 10)).containsExactly(new Ranked("again", 1, 1));
    }

    @Test
    void aMemberThatIsNotThereIsNotRemoved() {
        add(new Ranked("a", 1, 1));
        assertThat(tree.remove(new Ranked("a", 1, 2))).isFalse();
        assertThat(tree.size()).isEqualTo(1);
    }

    private void change(Random dice, int scores, double adding) {
        if (dice.nextDouble() < adding || model.isEmpty()) {
            add(new Ranked("m" + dice.nextInt(5_000), dice.nextInt(scores), dice.nextInt(5)));
        } else {
            Ranked near = new Ranked("m" + dice.nextInt(5_000), dice.nextInt(scores), 0);
            Ranked victim = model.ceiling(near);
            remove(victim == null ? model.first() : victim);
        }
    }

    private void add(Ranked ranked) {
        if (model.add(ranked)) {
            tree.add(ranked);
        }
    }

    private void remove(Ranked ranked) {
        model.remove(ranked);
        assertThat(tree.remove(ranked)).isTrue();
    }

    private void checkAll(Random dice, int scores) {
        List<Ranked> expected = List.copyOf(model);
        assertThat(tree.list(0, Integer.MAX_VALUE)).isEqualTo(expected);
        for (int i = 0; i < 200; i++) {
            int at = dice.nextInt(expected.size());
            assertThat(tree.indexOf(expected.get(at))).isEqualTo(at);
            int limit = dice.nextInt(20);
            assertThat(tree.list(at, limit)).isEqualTo(expected.subList(at, Math.min(expected.size(), at + limit)));
            long score = dice.nextLong(-1, scores + 1L);
            assertThat(tree.above(score)).isEqualTo((int)
                    expected.stream().filter(r -> r.key() > score).count());
        }
    }
}
