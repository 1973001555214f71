package dev.stoa.redis.audience;

import dev.stoa.domain.Require;
import dev.stoa.domain.audience.Days;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.redis.Call;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Script;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// Redis' own HyperLogLog, one for each day and population.
public final class RedisUniqueVisitors implements UniqueVisitors {

    private static final int MAX_SPANS = 100;
    private static final long LIFETIME = Duration.ofDays(REMEMBERED_DAYS + 1L).toMillis();

    /// `args`: the day, visitor, lifetime. Adding twice changes nothing, so it may be sent twice.
    private static final Script ADD = Script.reading(Today.CHECK + """
            if redis.call('PFADD', KEYS[1], args[2]) == 1 then redis.call('PEXPIRE', KEYS[1], args[3]) end
            return {today, 1}
            """);

    private static final Script COUNT = Script.reading("return {redis.call('PFCOUNT', unpack(KEYS))}");

    private final Redis redis;
    private final Today today = new Today();

    public RedisUniqueVisitors(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void visited(Population population, VisitorId visitor) {
        today.run(day -> redis.run(ADD, List.of(key(population, day)), day, visitor, LIFETIME));
    }

    @Override
    public long estimate(Population population, Days days) {
        return estimates(population, List.of(days)).getFirst();
    }

    /// Counts of different days are read one after the other in one pipeline: a day only grows.
    @Override
    public List<Long> estimates(Population population, List<Days> spans) {
        Require.range("spans count", spans.size(), 1, MAX_SPANS);
        List<Call> calls = spans.stream()
                .map(span -> Call.of(COUNT, keys(population, span)))
                .toList();
        return redis.runAll(calls).stream().map(reply -> reply.number(0)).toList();
    }

    private List<String> keys(Population population, Days days) {
        return days.first()
                .datesUntil(days.last().plusDays(1))
                .map(LocalDate::toEpochDay)
                .map(day -> key(population, day))
                .toList();
    }

    private String key(Population population, long day) {
        return redis.key("visitors", population.value()) + ":" + day;
    }
}
