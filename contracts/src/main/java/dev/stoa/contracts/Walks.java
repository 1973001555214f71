package dev.stoa.contracts;

import dev.stoa.contracts.Walk.Step;
import dev.stoa.domain.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/// Takes one walk on two backends and compares every answer; the first is the oracle.
public final class Walks {

    /// The clock moves before one in so many steps.
    private static final int STRIDE = 8;

    private Walks() {}

    /// @param seed printed with a difference: the same seed takes the same walk
    public static <P> void compare(Walk<P> walk, Backend<P> oracle, Backend<P> other, long seed, int length) {
        Random course = new Random(seed);
        List<Step<P>> expected = walk.steps(oracle.now());
        List<Step<P>> actual = walk.steps(other.now());
        List<String> way = new ArrayList<>();
        for (int n = 0; n < length; n++) {
            if (course.nextInt(STRIDE) == 0) {
                Duration by = walk.strides().get(course.nextInt(walk.strides().size()));
                oracle.advance(by);
                other.advance(by);
                way.add("+" + by);
            }
            int step = course.nextInt(expected.size());
            long dice = course.nextLong();
            way.add(expected.get(step).name());
            Object right = answer(expected.get(step), oracle.port(), dice);
            assertThat(answer(actual.get(step), other.port(), dice))
                    .as("seed %d, step %d: %s", seed, n, way.subList(Math.max(0, way.size() - 20), way.size()))
                    .isEqualTo(right);
        }
    }

    /// What a step gets: a refusal is an answer too.
    public static <P> Object answer(Step<P> step, P port, long dice) {
        try {
            return step.run().apply(port, new Random(dice));
        } catch (InvalidInputException refused) {
            return "refused: " + refused.getMessage();
        }
    }
}
