package dev.stoa.redis.audience;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.audience.Online;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// Two sorted sets for each population: visitors by when they were seen, and in byte order.
public final class RedisPresence implements Presence {

    private static final String LIST = "online";
    private static final int SWEEP = 100;

    /// `KEYS`: by time, by id. `args`: window, visitor, how many of those who left are taken away. Doing it twice
    /// changes nothing that matters, so it may be sent twice.
    private static final Script SEEN = Script.reading("""
            redis.call('ZADD', KEYS[1], string.format('%.0f', now), args[2])
            redis.call('ZADD', KEYS[2], 0, args[2])
            local gone = redis.call('ZRANGE', KEYS[1], '-inf', string.format('%.0f', now - args[1]), 'BYSCORE',
              'LIMIT', 0, args[3])
            if #gone > 0 then
              redis.call('ZREM', KEYS[1], unpack(gone))
              redis.call('ZREM', KEYS[2], unpack(gone))
            end
            for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, args[1] + 1000) end
            return {}
            """);

    private static final Script LEFT = Script.reading("""
            redis.call('ZREM', KEYS[1], args[1])
            redis.call('ZREM', KEYS[2], args[1])
            return {}
            """);

    private static final Script COUNT = Script.reading("""
            return {redis.call('ZCOUNT', KEYS[1], '(' .. string.format('%.0f', now - args[1]), '+inf')}
            """);

    /// `args`: window, `1` and after whom or `0`, how many. Answers visitors and when they were seen.
    private static final Script LIST_PAGE = Script.reading("""
            local from, answer, wanted = args[2] == '1' and '(' .. args[3] or '-', {}, tonumber(args[4])
            repeat
              local page = redis.call('ZRANGE', KEYS[2], from, '+', 'BYLEX', 'LIMIT', 0, 256)
              local seen = #page > 0 and redis.call('ZMSCORE', KEYS[1], unpack(page)) or {}
              for i, visitor in ipairs(page) do
                if #answer < wanted * 2 and seen[i] and now < tonumber(seen[i]) + args[1] then
                  answer[#answer + 1] = visitor
                  answer[#answer + 1] = seen[i]
                end
              end
              from = '(' .. (page[#page] or '')
            until #page < 256 or #answer >= wanted * 2
            return answer
            """);

    private final Redis redis;

    public RedisPresence(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void seen(Population population, VisitorId visitor) {
        redis.run(SEEN, keys(population), WINDOW.toMillis(), visitor, SWEEP);
    }

    @Override
    public void left(Population population, VisitorId visitor) {
        redis.run(LEFT, keys(population), visitor);
    }

    @Override
    public long count(Population population) {
        return redis.run(COUNT, keys(population), WINDOW.toMillis()).number(0);
    }

    @Override
    public Page<Online> list(Population population, PageRequest page) {
        String after = page.after()
                .map(cursor -> Cursor.parts(LIST, 1, cursor).getFirst())
                .orElse("");
        Reply found = redis.run(
                LIST_PAGE,
                keys(population),
                WINDOW.toMillis(),
                page.after().isPresent() ? 1 : 0,
                after,
                page.limit() + 1);
        List<Online> online = IntStream.range(0, found.size() / 2)
                .mapToObj(n -> online(found.text(2 * n), found.text(2 * n + 1)))
                .toList();
        return Cursor.page(online, page.limit(), last -> Cursor.of(LIST, last.visitor()));
    }

    private static Online online(String visitor, String seen) {
        return new Online(new VisitorId(visitor), Instant.ofEpochMilli((long) Double.parseDouble(seen)));
    }

    private List<String> keys(Population population) {
        String key = redis.key("presence", population.value());
        return List.of(key, key + ":ids");
    }
}
