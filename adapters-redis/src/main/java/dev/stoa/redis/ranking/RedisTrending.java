package dev.stoa.redis.ranking;

import dev.stoa.domain.Require;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.Trend;
import dev.stoa.domain.ranking.Trending;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import java.util.ArrayList;
import java.util.List;

/// Trends on Redis: a sorted set per trend by the logarithm of the score, which no passing of time changes.
public final class RedisTrending implements Trending {

    private static final long MAX_WEIGHT = 1_000_000;

    /// The most members a trend keeps.
    private static final int CAPACITY = 1_000_000;

    /// Times are counted from the beginning of 2025, so that a double has digits left for them.
    private static final String AGE = """
            local function age(halfLife) return (now - 1735689600000) / halfLife end
            """;

    /// `args`: member, weight, half-life in ms, capacity.
    private static final Script HIT = Script.changing(AGE + """
            local function log2(x) return math.log(x) / math.log(2) end
            local s = log2(tonumber(args[2])) + age(tonumber(args[3]))
            local old = redis.call('ZSCORE', KEYS[1], args[1])
            if old then
              old = tonumber(old)
              s = math.max(old, s) + log2(1 + 2 ^ -math.abs(old - s))
            end
            redis.call('ZADD', KEYS[1], string.format('%.17g', s), args[1])
            if not old and redis.call('ZCARD', KEYS[1]) > tonumber(args[4]) then
              redis.call('ZREMRANGEBYRANK', KEYS[1], 0, 0)
            end
            return {}
            """);

    /// `args`: limit, half-life in ms. Answers the logarithm of what a hit of weight 1 would add now, then members
    /// and logarithms.
    private static final Script TOP = Script.reading(AGE + """
            return {string.format('%.17g', age(tonumber(args[2]))),
              redis.call('ZREVRANGE', KEYS[1], 0, args[1] - 1, 'WITHSCORES')}
            """);

    private static final Script REMOVE = Script.changing("""
            return {redis.call('ZREM', KEYS[1], args[1])}
            """);

    private final Redis redis;

    public RedisTrending(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void hit(Trend trend, MemberId member, long weight) {
        Require.range("weight", weight, 1, MAX_WEIGHT);
        redis.run(HIT, key(trend), member, weight, trend.halfLife().toMillis(), CAPACITY);
    }

    @Override
    public List<Hot> top(Trend trend, int limit) {
        Require.range("limit", limit, 1, 100);
        Reply top = redis.run(TOP, key(trend), limit, trend.halfLife().toMillis());
        double age = Double.parseDouble(top.text(0));
        Reply pairs = top.at(1);
        List<Hot> hot = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            double score = Math.pow(2, Double.parseDouble(pairs.text(i + 1)) - age);
            hot.add(new Hot(new MemberId(pairs.text(i)), score, hot.size() + 1L));
        }
        return List.copyOf(hot);
    }

    @Override
    public boolean remove(Trend trend, MemberId member) {
        return redis.run(REMOVE, key(trend), member).number(0) == 1;
    }

    private List<String> key(Trend trend) {
        return List.of(redis.key("trend", trend.name() + "-" + trend.halfLife().toMillis()));
    }
}
