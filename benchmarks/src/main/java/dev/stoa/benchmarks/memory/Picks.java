package dev.stoa.benchmarks.memory;

import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Things made before the clock runs, in an order that no cache of the processor guesses.
final class Picks {

    private Picks() {}

    static <T> T[] of(int count, IntFunction<T> make, IntFunction<T[]> array) {
        return IntStream.range(0, count).mapToObj(make).toArray(array);
    }

    /// `count` random numbers from 0 to `bound`, the same in each run.
    static int[] numbers(int count, int bound) {
        return RandomGenerator.of("L64X128MixRandom").ints(count, 0, bound).toArray();
    }
}
