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
import java.util.ArrayList;
import java.util.List;

/// Two sorted sets for each population: visitors by when they were seen, and in byte order.
public final class RedisPresence implements Presence {

    private static final String LIST = "online";
    private static final int SWEEP = 100;

    /// How many are looked at in one round trip of a list.
    private static final int LOOKS = 2_560;

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

    /// `args`: window, after whom, how many to find, how many to look at. Answers after whom to go on, or nothing
    /// if that
    /// was all, and visitors and when they were seen.
    private static final Script LIST_PAGE = Script.reading("""
            local after, looks, found = args[2], 0, {}
            repeat
              local page = redis.call('ZRANGE', KEYS[2], '(' .. after, '+', 'BYLEX', 'LIMIT', 0, 256)
              local seen = #page > 0 and redis.call('ZMSCORE', KEYS[1], unpack(page)) or {}
              for i, visitor in ipairs(page) do
                if #found < args[3] * 2 and seen[i] and now < tonumber(seen[i]) + args[1] then
                  found[#found + 1] = visitor
                  found[#found + 1] = seen[i]
                end
              end
              after = #page == 256 and page[#page] or ''
              looks = looks + #page
            until after == '' or #found >= args[3] * 2 or looks >= tonumber(args[4])
            return {after, found}
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

    /// In steps, so that nobody waits long where very many have left. Who comes or goes meanwhile may be there or
    /// not.
    @Override
    public Page<Online> list(Population population, PageRequest page) {
        List<Online> online = new ArrayList<>();
        String after = page.after()
                .map(cursor -> Cursor.parts(LIST, 1, cursor).getFirst())
                .orElse("");
        do {
            int wanted = page.limit() + 1 - online.size();
            Reply step = redis.run(LIST_PAGE, keys(population), WINDOW.toMillis(), after, wanted, LOOKS);
            after = step.text(0);
            Reply found = step.at(1);
            for (int n = 0; n < found.size(); n += 2) {
                online.add(online(found.text(n), found.text(n + 1)));
            }
        } while (!after.isEmpty() && online.size() <= page.limit());
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
