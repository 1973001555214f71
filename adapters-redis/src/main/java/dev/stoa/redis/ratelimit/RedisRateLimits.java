package dev.stoa.redis.ratelimit;

import dev.stoa.domain.ratelimit.Decision;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import java.util.ArrayList;
import java.util.List;

/// Rate limits on Redis: one hash per subject, a field per policy, one script per call.
///
/// The script mirrors the arithmetic of the in-memory family to the integer; the products it makes stay below 2^53,
/// where Lua's doubles are exact.
public final class RedisRateLimits implements RateLimits {

    /// `args`: cost, `1` to take or `0` to look, then kind, name, limit and window in ms of each policy.
    /// Each `look` yields remaining, the wait in ms (or us for a bucket), when it is full, and the field's next
    /// text. Answers allowed, remaining, wait and full of each policy, the times in microseconds.
    private static final String DECIDE = """
            local cost, take = tonumber(args[1]), args[2] == '1'
            local us = now * 1000
            local function int(x) return string.format('%.0f', x) end

            local function window(field, limit, w, cost, sliding)
              local i, c, p = string.match(field or '', '^(-?%d+) (%d+) (%d+)$')
              i, c, p = tonumber(i or -1), tonumber(c or 0), tonumber(p or 0)
              local at = math.floor(now / w)
              if at > i then
                if sliding and at == i + 1 then p = c else p = 0 end
                i, c = at, 0
              end
              local function least(count, room)
                if room < 0 then return w end
                if not sliding or count <= room then return 0 end
                return w - math.floor(((room + 1) * w - 1) / count)
              end
              local used = c + math.floor(p * math.max(0, w - (now - i * w)) / w)
              local wait = 0
              if used + cost > limit then
                local e = least(p, limit - cost - c)
                if e >= w then e = w + least(c, limit - cost) end
                wait = i * w + e - now
              end
              local function full(c)
                if c > 0 then return (i + (sliding and 2 or 1)) * w end
                return p > 0 and (i + 1) * w or now
              end
              return limit - used, wait * 1000, full(c) * 1000,
                int(i) .. ' ' .. int(c + cost) .. ' ' .. int(p), full(c + cost) * 1000
            end

            local function log(field, limit, w, cost)
              local times = {}
              for t in string.gmatch(field or '', '%d+') do
                if now < t + w then times[#times + 1] = tonumber(t) end
              end
              local leave, wait = #times + cost - limit, 0
              if leave > 0 then wait = times[leave] and times[leave] + w - now or 0 end
              local last = times[#times] and times[#times] + w or now
              local left = limit - #times
              if leave <= 0 then for n = 1, cost do times[#times + 1] = now end end
              for n, t in ipairs(times) do times[n] = int(t) end
              return left, wait * 1000, last * 1000, table.concat(times, ' '), (now + w) * 1000
            end

            local function bucket(field, limit, w, cost)
              local emission = math.floor(w * 1000 / limit)
              local arrival = math.max(tonumber(field or 0), us)
              local after = arrival + emission * cost
              return math.floor((emission * limit - (arrival - us)) / emission),
                math.max(0, after - emission * limit - us), arrival, int(after), after
            end

            local function look(kind, field, limit, w, cost)
              if kind == 'log' then return log(field, limit, w, cost) end
              if kind == 'bucket' then return bucket(field, limit, w, cost) end
              return window(field, limit, w, cost, kind == 'sliding')
            end

            local names = {}
            for n = 3, #args, 4 do
              names[#names + 1] = args[n] == 'bucket' and 'bucket ' .. args[n + 1]
                or args[n] .. ' ' .. args[n + 3] .. ' ' .. args[n + 1]
            end
            local fields, policies, all = redis.call('HMGET', KEYS[1], unpack(names)), {}, true
            for n = 1, #names do
              local kind, limit, w = args[n * 4 - 1], tonumber(args[n * 4 + 1]), tonumber(args[n * 4 + 2])
              local left, wait, full, text, fullAfter = look(kind, fields[n] or nil, limit, w, cost)
              policies[n] = { ok = cost <= limit and wait == 0, left = left, wait = wait, full = full,
                text = text, fullAfter = fullAfter }
              all = all and policies[n].ok
            end
            local answer, set, last = {}, {}, us
            for n, p in ipairs(policies) do
              local took = take and p.ok
              answer[n] = (p.ok and '1 ' or '0 ') .. int(math.max(0, took and p.left - cost or p.left)) .. ' '
                .. int(p.wait) .. ' ' .. int(math.max(0, (took and p.fullAfter or p.full) - us))
              set[#set + 1] = names[n]
              set[#set + 1] = p.text
              last = math.max(last, p.fullAfter)
            end
            if take and all then
              redis.call('HSET', KEYS[1], unpack(set))
              local ttl = math.ceil((last - us) / 1000) + 1000
              if redis.call('PTTL', KEYS[1]) < ttl then redis.call('PEXPIRE', KEYS[1], int(ttl)) end
            end
            return answer
            """;

    private static final Script TAKE = Script.changing(DECIDE);
    private static final Script LOOK = Script.reading(DECIDE);

    private final Redis redis;

    public RedisRateLimits(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Decision acquire(LimitSubject subject, List<LimitPolicy> policies, long cost) {
        return decide(subject, policies, cost, TAKE);
    }

    @Override
    public Decision peek(LimitSubject subject, List<LimitPolicy> policies) {
        return decide(subject, policies, 1, LOOK);
    }

    @Override
    public void reset(LimitSubject subject) {
        redis.delete(key(subject));
    }

    private Decision decide(LimitSubject subject, List<LimitPolicy> policies, long cost, Script script) {
        List<Object> arguments = new ArrayList<>(List.of(cost, script.changing() ? 1 : 0));
        for (LimitPolicy policy : policies) {
            arguments.addAll(List.of(
                    policy.kind(),
                    policy.name(),
                    policy.limit(),
                    policy.window().toMillis()));
        }
        Reply answers = redis.run(script, List.of(key(subject)), arguments.toArray());
        List<Decision> decisions = new ArrayList<>();
        for (int n = 0; n < answers.size(); n++) {
            decisions.add(decision(policies.get(n), cost, answers.text(n).split(" ")));
        }
        return decisions.stream().min(Decision.TIGHTEST).orElseThrow();
    }

    private static Decision decision(LimitPolicy policy, long cost, String[] answer) {
        return Decision.of(
                policy,
                cost,
                answer[0].equals("1"),
                Long.parseLong(answer[1]),
                Long.parseLong(answer[2]),
                Long.parseLong(answer[3]));
    }

    private String key(LimitSubject subject) {
        return redis.key("ratelimit", subject.value());
    }
}
