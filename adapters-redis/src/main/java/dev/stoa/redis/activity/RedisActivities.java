package dev.stoa.redis.activity;

import dev.stoa.domain.Require;
import dev.stoa.domain.activity.Activities;
import dev.stoa.domain.activity.Activity;
import dev.stoa.domain.activity.ActivityKind;
import dev.stoa.domain.activity.Subject;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Script;
import java.time.Instant;
import java.util.List;

/// Activity on Redis: a list per customer and kind, the newest first, each entry its time in milliseconds, a space
/// and the subject.
public final class RedisActivities implements Activities {

    /// How long after its end Redis may throw a list away.
    private static final long SLACK = 1_000;

    /// `args[1]` is the lifetime in ms.
    private static final String COMMON = """
            local list, lifetime = KEYS[1], tonumber(args[1])

            -- When the newest came, unless all have ended.
            local function newest()
              local first = redis.call('LINDEX', list, 0)
              local at = first and tonumber(string.match(first, '^%d+'))
              return at and now < at + lifetime and at
            end

            -- Forgets every entry with this subject; how many there were.
            local function forget(subject)
              local gone = 0
              for _, entry in ipairs(redis.call('LRANGE', list, 0, -1)) do
                if string.sub(entry, string.find(entry, ' ', 1, true) + 1) == subject then
                  gone = gone + redis.call('LREM', list, 1, entry)
                end
              end
              return gone
            end
            """;

    /// `args`: lifetime and slack in ms, how many are kept, `1` if the kind is distinct, subject.
    private static final Script RECORD = Script.changing(COMMON + """
            local last = newest()
            if not last then
              redis.call('DEL', list)
            elseif args[4] == '1' then
              forget(args[5])
            end
            redis.call('LPUSH', list, math.max(now, last or now) .. ' ' .. args[5])
            redis.call('LTRIM', list, 0, args[3] - 1)
            redis.call('PEXPIRE', list, lifetime + args[2])
            return {}
            """);

    /// `args`: lifetime, how many. Answers entries.
    private static final Script LATEST = Script.reading(COMMON + """
            return newest() and redis.call('LRANGE', list, 0, args[2] - 1) or {}
            """);

    /// `args`: lifetime, subject. Answers how many there were.
    private static final Script REMOVE = Script.changing(COMMON + """
            return { newest() and forget(args[2]) or 0 }
            """);

    /// `args`: lifetime. Answers 1 if there were any.
    private static final Script CLEAR = Script.changing(COMMON + """
            local last = newest()
            redis.call('DEL', list)
            return { last and 1 or 0 }
            """);

    private final Redis redis;

    public RedisActivities(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void record(CustomerId who, ActivityKind kind, Subject subject) {
        redis.run(RECORD, list(who, kind), LIFETIME.toMillis(), SLACK, KEPT, kind.distinct() ? 1 : 0, subject);
    }

    @Override
    public List<Activity> latest(CustomerId who, ActivityKind kind, int limit) {
        Require.range("limit", limit, 1, KEPT);
        return redis.run(LATEST, list(who, kind), LIFETIME.toMillis(), limit).texts().stream()
                .map(RedisActivities::activity)
                .toList();
    }

    private static Activity activity(String entry) {
        int space = entry.indexOf(' ');
        Instant at = Instant.ofEpochMilli(Long.parseLong(entry, 0, space, 10));
        return new Activity(new Subject(entry.substring(space + 1)), at);
    }

    @Override
    public boolean remove(CustomerId who, ActivityKind kind, Subject subject) {
        return redis.run(REMOVE, list(who, kind), LIFETIME.toMillis(), subject).number(0) > 0;
    }

    @Override
    public boolean clear(CustomerId who, ActivityKind kind) {
        return redis.run(CLEAR, list(who, kind), LIFETIME.toMillis()).number(0) == 1;
    }

    private List<String> list(CustomerId who, ActivityKind kind) {
        return List.of(redis.key("activity", who.value()) + ":" + kind.name());
    }
}
