package dev.stoa.domain.audience;

import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HyperLogLogTest {

    @Test
    void aHashIsTheSameForEver() {
        assertThat(HyperLogLog.hash(new VisitorId("foobar"))).isEqualTo(0x2c22194922d1672bL);
        assertThat(HyperLogLog.register(0x2c22194922d1672bL)).isEqualTo(2824);
        assertThat(HyperLogLog.rank(0x2c22194922d1672bL)).isEqualTo(1);
    }

    @Test
    void aRankCountsTheZerosBehindTheRegister() {
        assertThat(HyperLogLog.rank(0L)).isEqualTo(HyperLogLog.MAX_RANK);
        assertThat(HyperLogLog.rank(1L)).isEqualTo(50);
        assertThat(HyperLogLog.rank(1L << 49)).isEqualTo(1);
        assertThat(HyperLogLog.rank(-1L)).isEqualTo(1);
    }

    @Test
    void noneAreEstimatedAsNone() {
        assertThat(estimate(0)).isZero();
    }

    @Test
    void estimatesOfManySizesAreWithinThreeStandardErrors() {
        assertThat(estimate(10)).isEqualTo(10);
        IntStream.of(1_000, 10_000, 50_000, 100_000, 500_000)
                .forEach(count -> assertThat(estimate(count)).isCloseTo(count, Percentage.withPercentage(2.43)));
    }

    private static long estimate(int count) {
        int[] ranks = new int[HyperLogLog.REGISTERS];
        IntStream.range(0, count)
                .mapToLong(i -> HyperLogLog.hash(new VisitorId("v" + i)))
                .forEach(hash -> {
                    int register = HyperLogLog.register(hash);
                    ranks[register] = Math.max(ranks[register], HyperLogLog.rank(hash));
                });
        int[] byRank = new int[HyperLogLog.MAX_RANK + 1];
        for (int rank : ranks) {
            byRank[rank]++;
        }
        return HyperLogLog.estimate(byRank);
    }
}
