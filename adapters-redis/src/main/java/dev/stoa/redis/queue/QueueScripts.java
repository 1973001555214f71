package dev.stoa.redis.queue;

import dev.stoa.redis.Script;

/// What is done to one queue. `common.lua` says how it is kept.
final class QueueScripts {

    private static final String COMMON = file("common");
    private static final String WAITING = file("waiting");
    private static final String ENDING = file("ending");
    private static final String REMOVING = file("removing");
    private static final String SHOWN = file("shown");

    /// What is seldom needed is made only then.
    private static final String TAKE_BACK = """
            local function take_back(expired)
            %s
              for _, member in ipairs(expired) do
                local id = sub(member, 13)
                local j = read(id)
                failed(id, j, 'lease expired', j[WORKER])
              end
            end
            """.formatted(ENDING);

    private static final String RETRY = """
            local function retry(id, j)
              resurrect(id, j)
              j[ATTEMPTS], j[AVAILABLE] = 0, now
              wait(id, j)
            end
            """;

    static final Script ENQUEUE = Script.changing(COMMON + ENDING + REMOVING + file("enqueue"));

    /// The payloads are not kept for whoever asks again; a job that is gone by then was removed.
    static final Script CLAIM = Script.changing(COMMON + WAITING + TAKE_BACK + file("claim"), """
            local ids = {}
            for n, job in ipairs(answer) do ids[n] = job[1] end
            local payloads = #ids > 0 and redis.call('HMGET', KEYS[2], unpack(ids))
            for n, job in ipairs(answer) do job[7] = payloads[n] end
            return answer
            """);

    /// `args`: lease, then id and claim of each. Answers for each whether the receipt was good, as do all that
    /// follow.
    static final Script EXTEND = Script.changing(COMMON + """
            local answers = {}
            for n = 2, #args, 2 do
              local j = held(args[n], args[n + 1])
              if j then
                stop(args[n], j)
                j[AT] = now + tonumber(args[1])
                call('ZADD', RUNNING, 0, moment(j[AT]) .. args[n])
                write(args[n], j)
              end
              answers[#answers + 1] = j and 1 or 0
            end
            return answers
            """);

    /// `args`: id and claim of each.
    static final Script COMPLETE = Script.changing(COMMON + REMOVING + """
            local answers = {}
            for n = 1, #args, 2 do
              local id = args[n]
              local j = held(id, args[n + 1])
              if j then
                stop(id, j)
                if j[KEEP] == 0 then
                  forget(id, j)
                else
                  give_key_up(j)
                  j[STAGE], j[AT], j[WORKER] = IS_DONE, now, ''
                  call('ZADD', DONE, 0, backwards(now) .. id)
                  call('ZADD', GONE, now + j[KEEP], id)
                  write(id, j)
                  sweep()
                end
              end
              answers[#answers + 1] = j and 1 or 0
            end
            return answers
            """);

    /// `args`: channel, id, claim, kind, detail, the pause before it is due again or nothing. Answers 0 if the
    /// receipt was not good, 1 if the job waits, 2 if it is dead.
    static final Script FAIL = Script.changing(COMMON + ENDING + """
            local id = args[2]
            local j = held(id, args[3])
            if not j then return { 0 } end
            local pause = tonumber(args[6])
            if pause then j[AVAILABLE] = now + pause end
            failed(id, j, args[4], args[5], not pause)
            if pause == 0 then call('PUBLISH', args[1], '') end
            return { j[STAGE] == IS_DEAD and 2 or 1 }
            """);

    /// `args`: channel, id, claim, delay.
    static final Script RELEASE = Script.changing(COMMON + ENDING + """
            local id, delay = args[2], tonumber(args[4])
            local j = held(id, args[3])
            if not j then return { 0 } end
            stop(id, j)
            j[ATTEMPTS] = j[ATTEMPTS] - 1
            if delay > 0 then j[AVAILABLE] = now + delay end
            wait(id, j)
            if delay == 0 then call('PUBLISH', args[1], '') end
            return { 1 }
            """);

    /// `args`: id, claim, progress.
    static final Script PROGRESS = Script.changing(COMMON + """
            local j = held(args[1], args[2])
            if not j then return { 0 } end
            call('HSET', NOTES, args[1], args[3])
            if j[MORE] == 0 then
              j[MORE] = 1
              write(args[1], j)
            end
            return { 1 }
            """);

    /// `args`: id.
    static final Script FIND = Script.reading(COMMON + REMOVING + SHOWN + """
            local j = read(args[1])
            return j and not is_gone(j) and shown(args[1], j) or {}
            """);

    static final Script LIST = Script.reading(COMMON + WAITING + REMOVING + SHOWN + file("list"));

    /// Answers how many are ready, delayed, running and dead, and since when the head is ready, if one is.
    static final Script SIZES = Script.reading(COMMON + WAITING + """
            local ready, from, head = 0, '-', waiting('-', 1, true)[1]
            while true do
              local first = call('ZRANGEBYLEX', WAITING, from, '+', 'LIMIT', 0, 1)[1]
              if not first then break end
              local priority = sub(first, 1, 2)
              ready = ready + call('ZLEXCOUNT', WAITING, '[' .. priority, '(' .. priority .. moment(now + 1))
              from = '(' .. priority .. 'g'
            end
            local all = call('ZCARD', WAITING)
            return { ready, all - ready, call('ZCARD', RUNNING), call('ZCARD', DEAD),
              head and tonumber(sub(head, 3, 14), 16) or false }
            """);

    /// `args`: id.
    static final Script REMOVE = Script.changing(COMMON + REMOVING + """
            local j = read(args[1])
            if not j or is_gone(j) then return { 0 } end
            remove(args[1], j)
            return { 1 }
            """);

    /// Answers kind and -count of each.
    static final Script GROUPS = Script.reading(COMMON + """
            return call('ZRANGE', GROUPS, 0, 99, 'WITHSCORES')
            """);

    /// `args`: channel, id.
    static final Script RETRY_ONE = Script.changing(COMMON + ENDING + REMOVING + RETRY + """
            local j = read(args[2])
            if not j or j[STAGE] ~= IS_DEAD then return { 0 } end
            retry(args[2], j)
            call('PUBLISH', args[1], '')
            return { 1 }
            """);

    static final Script DEAD_LETTERS = Script.changing(COMMON + ENDING + REMOVING + RETRY + file("dead"));

    private QueueScripts() {}

    private static String file(String name) {
        return Script.file(QueueScripts.class, name + ".lua");
    }
}
