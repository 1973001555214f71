package dev.stoa.redis.counter;

import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.Counters;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A batch larger than one page is read in pages and is whole.
class LargeBatchTest {

    private static final int KEYS = 5_500;

    @ParameterizedTest
    @EnumSource
    void aBatchOfManyPagesIsWholeEachTimeItIsAskedFor(Mode mode) {
        try (RedisBackends backends = new RedisBackends(mode)) {
            Counters counters = backends.open(RedisAdapters::counters).port();
            IntStream.range(0, KEYS).parallel().forEach(i -> counters.add(new CounterKey("views", "p" + i), i + 1L));
            CounterBatch first = counters.seal(new BatchId("next")).orElseThrow();
            assertThat(first.deltas()).hasSize(KEYS);
            assertThat(first.deltas().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(KEYS * (KEYS + 1L) / 2);
            assertThat(counters.seal(new BatchId("other"))).contains(first);
            assertThat(counters.confirm(first.id())).isTrue();
            assertThat(counters.seal(new BatchId("last"))).isEmpty();
        }
    }
}
