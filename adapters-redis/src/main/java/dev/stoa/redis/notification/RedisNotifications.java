package dev.stoa.redis.notification;

import dev.stoa.domain.Require;
import dev.stoa.domain.Watch;
import dev.stoa.domain.notification.Backlog;
import dev.stoa.domain.notification.Channel;
import dev.stoa.domain.notification.Notification;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import java.time.Instant;
import java.util.List;

/// Notifications on Redis: a list for each channel, the newest last. A stream would set 4 kB aside for each.
///
/// Each entry holds the number before its own, so the oldest one kept tells what is not.
public final class RedisNotifications implements Notifications {

    /// `newest` is the last entry of a channel that has not ended.
    private static final String CHANNEL = """
            local function int(x) return string.format('%.0f', x) end
            local function entry(at)
              local raw = redis.call('LINDEX', KEYS[1], at)
              if not raw then return nil end
              local number, before, at, kind, data = string.match(raw, '^(%d+) (%d+) (%d+) (%S+) (.*)$')
              return {number = number, before = before, at = at, kind = kind, data = data}
            end
            local newest = entry(-1)
            if newest and now >= tonumber(newest.at) + 604800000 then newest = nil end
            """;

    private static final Script PUBLISH = Script.changing(CHANNEL + """
            local number = now * 1000
            if newest then
              number = math.max(number, tonumber(newest.number) + 1)
            else
              redis.call('UNLINK', KEYS[1])
            end
            local before = newest and newest.number or int(number - 1)
            number = int(number)
            redis.call('RPUSH', KEYS[1], table.concat({number, before, int(now), args[1], args[2]}, ' '))
            redis.call('LTRIM', KEYS[1], -100, -1)
            redis.call('PEXPIRE', KEYS[1], 604800000 + 1000)
            redis.call('PUBLISH', args[3], '')
            return {number, int(now)}
            """);

    /// Answers the largest number not kept and what is kept beyond `args[1]`, newest first; nothing if the channel
    /// has ended. All if `args[1]` is beyond the newest.
    private static final Script SINCE = Script.reading(CHANNEL + """
            local function larger(a, b) return #a > #b or (#a == #b and a > b) end
            if not newest then return {} end
            local after = larger(args[1], newest.number) and '0' or args[1]
            local answer, each, at = {entry(0).before}, newest, -1
            while each and larger(each.number, after) do
              answer[#answer + 1] = {each.number, each.kind, each.data, each.at}
              at = at - 1
              each = entry(at)
            end
            return answer
            """);

    private static final Script NEWEST = Script.reading(CHANNEL + """
            return {newest and newest.number or '0'}
            """);

    private final Redis redis;

    public RedisNotifications(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Notification publish(Channel channel, String kind, String data) {
        Notification.check(kind, data);
        Reply published = redis.run(PUBLISH, keys(channel), kind, data, hints(channel));
        return new Notification(channel, published.number(0), kind, data, Instant.ofEpochMilli(published.number(1)));
    }

    @Override
    public Backlog since(Channel channel, long after) {
        Require.range("after", after, 0, Long.MAX_VALUE);
        Reply answer = redis.run(SINCE, keys(channel), after);
        if (answer.isEmpty()) {
            return Backlog.empty(after);
        }
        List<Notification> notifications = new Reply(answer.items().subList(1, answer.size()))
                .replies()
                .map(each -> notification(channel, each))
                .toList()
                .reversed();
        return Backlog.of(notifications, after, answer.number(0));
    }

    private static Notification notification(Channel channel, Reply entry) {
        return new Notification(
                channel, entry.number(0), entry.text(1), entry.text(2), Instant.ofEpochMilli(entry.number(3)));
    }

    @Override
    public long newest(Channel channel) {
        return redis.run(NEWEST, keys(channel)).number(0);
    }

    @Override
    public Watch watch(Channel channel, Runnable hint) {
        return redis.signals().listen(hints(channel), hint);
    }

    private List<String> keys(Channel channel) {
        return List.of(redis.key("notification", channel.key()));
    }

    private String hints(Channel channel) {
        return redis.channel("notification", channel.key());
    }
}
