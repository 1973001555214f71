package dev.stoa.redis.audience;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Require;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.Days;
import dev.stoa.domain.audience.Period;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.Retention;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.redis.Call;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Every user has a number, counted up from 0, and every day and week a bit for each: one map of bits for who was
/// active, one for who was new. The numbers have no gaps, so ten million users take 1.25 MB a day at most.
public final class RedisActiveUsers implements ActiveUsers {

    private static final int CAPACITY = 10_000_000;
    private static final int MAX_COHORTS = 31;
    private static final long LIFETIME = Duration.ofDays(REMEMBERED_DAYS + 8L).toMillis();

    /// `KEYS`: numbers, the day's and the week's active, the day's and the week's new. `args`: the day, user,
    /// capacity, lifetime. The number's text ends in the first day. Doing it twice changes nothing, so it may be
    /// sent twice.
    private static final Script ACTIVE = Script.reading(Today.CHECK + """
            local function set(key, n)
              redis.call('SETBIT', key, n, 1)
              if redis.call('PTTL', key) < 0 then redis.call('PEXPIRE', key, args[4]) end
            end
            local known = redis.call('HGET', KEYS[1], args[2])
            local n = known and string.match(known, '^%d+')
            if not known then
              n = tonumber(redis.call('HGET', KEYS[1], '') or 0)
              if n >= tonumber(args[3]) then return {today, 'full'} end
              redis.call('HSET', KEYS[1], '', n + 1, args[2], n .. ' ' .. today)
              set(KEYS[4], n)
              set(KEYS[5], n)
            end
            set(KEYS[2], n)
            set(KEYS[3], n)
            return {today, 'ok'}
            """);

    /// `KEYS`: one for the outcome, then maps of bits. Answers how many bits are set in any of them.
    private static final Script COUNT = Script.reading("""
            redis.call('BITOP', 'OR', unpack(KEYS))
            local count = redis.call('BITCOUNT', KEYS[1])
            redis.call('UNLINK', KEYS[1])
            return {count}
            """);

    /// `KEYS`: one for outcomes, the cohort's new, then each period's active. Answers how many are new, then how
    /// many of
    /// them were active in each.
    private static final Script RETENTION = Script.reading("""
            local answer = {redis.call('BITCOUNT', KEYS[2])}
            for i = 3, #KEYS do
              redis.call('BITOP', 'AND', KEYS[1], KEYS[2], KEYS[i])
              answer[#answer + 1] = redis.call('BITCOUNT', KEYS[1])
            end
            redis.call('UNLINK', KEYS[1])
            return answer
            """);

    /// `KEYS`: numbers, then maps of bits. `args`: the day, user. A number is not given again.
    private static final Script FORGET = Script.changing(Today.CHECK + """
            local known = redis.call('HGET', KEYS[1], args[2])
            if not known then return {today, 0} end
            local n = string.match(known, '^%d+')
            for i = 2, #KEYS do
              if redis.call('GETBIT', KEYS[i], n) == 1 then redis.call('SETBIT', KEYS[i], n, 0) end
            end
            redis.call('HDEL', KEYS[1], args[2])
            return {today, 1}
            """);

    private final Redis redis;
    private final Today today = new Today();

    public RedisActiveUsers(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void active(Population population, VisitorId user) {
        Reply reply = today.run(day -> {
            long week = Period.WEEK.start(LocalDate.ofEpochDay(day)).toEpochDay();
            List<String> keys = List.of(
                    numbers(population),
                    bits(population, "day", day),
                    bits(population, "week", week),
                    bits(population, "newday", day),
                    bits(population, "newweek", week));
            return redis.run(ACTIVE, keys, day, user, CAPACITY, LIFETIME);
        });
        if (reply.text(1).equals("full")) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE, "no room for more users: %d kept".formatted(CAPACITY));
        }
    }

    @Override
    public long count(Population population, Days days) {
        List<String> keys = Stream.concat(Stream.of(outcome(population)), days(population, days))
                .toList();
        return redis.run(COUNT, keys).number(0);
    }

    @Override
    public List<Long> daily(Population population, Days days) {
        List<Call> calls = days(population, days)
                .map(day -> Call.of(COUNT, List.of(outcome(population), day)))
                .toList();
        return redis.runAll(calls).stream().map(reply -> reply.number(0)).toList();
    }

    @Override
    public List<Retention> retention(Population population, Period period, LocalDate last, int cohorts) {
        Require.range("cohorts", cohorts, 1, MAX_COHORTS);
        LocalDate newest = period.start(last);
        List<LocalDate> starts = IntStream.rangeClosed(1 - cohorts, 0)
                .mapToObj(n -> period.plus(newest, n))
                .toList();
        List<Reply> replies = redis.runAll(starts.stream()
                .map(start -> cohort(population, period, start, newest))
                .toList());
        return IntStream.range(0, cohorts)
                .mapToObj(n -> retention(starts.get(n), replies.get(n)))
                .toList();
    }

    private Call cohort(Population population, Period period, LocalDate start, LocalDate newest) {
        String word = period == Period.DAY ? "day" : "week";
        List<String> keys = new ArrayList<>();
        keys.add(outcome(population));
        keys.add(bits(population, "new" + word, start.toEpochDay()));
        for (LocalDate at = start; !at.isAfter(newest); at = period.plus(at, 1)) {
            keys.add(bits(population, word, at.toEpochDay()));
        }
        return Call.of(RETENTION, keys);
    }

    private static Retention retention(LocalDate start, Reply reply) {
        List<Long> returned =
                IntStream.range(1, reply.size()).mapToObj(reply::number).toList();
        return new Retention(start, reply.number(0), returned);
    }

    @Override
    public boolean forget(Population population, VisitorId user) {
        return today.run(day -> redis.run(FORGET, everything(population, day), day, user))
                        .number(1)
                == 1;
    }

    /// The numbers, and every map that may hold a bit of somebody.
    private List<String> everything(Population population, long today) {
        List<String> keys = new ArrayList<>(List.of(numbers(population)));
        LongStream.rangeClosed(today - REMEMBERED_DAYS - 8, today).forEach(day -> {
            keys.add(bits(population, "day", day));
            keys.add(bits(population, "newday", day));
            if (Period.WEEK.start(LocalDate.ofEpochDay(day)).toEpochDay() == day) {
                keys.add(bits(population, "week", day));
                keys.add(bits(population, "newweek", day));
            }
        });
        return keys;
    }

    private Stream<String> days(Population population, Days days) {
        return days.first()
                .datesUntil(days.last().plusDays(1))
                .map(LocalDate::toEpochDay)
                .map(day -> bits(population, "day", day));
    }

    private String numbers(Population population) {
        return redis.key("active", population.value());
    }

    private String bits(Population population, String kind, long day) {
        return numbers(population) + ":" + kind + ":" + day;
    }

    private String outcome(Population population) {
        return numbers(population) + ":outcome";
    }
}
