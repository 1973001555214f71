package dev.stoa.redis.otp;

import dev.stoa.redis.Script;

/// What is done to one recipient's passcodes. `common.lua` says how they are kept.
final class PasscodeScripts {

    private static final String COMMON = Script.file(PasscodeScripts.class, "common.lua");

    /// `args`: the policy (most failures a day, in a row, how long they are kept, guesses, sends, their window,
    /// cooldown, lifetime), then purpose, id, sealed recipient and what guesses are compared by. Answers what
    /// happened and a wait, or the two times of what was issued.
    static final Script ISSUE = Script.changing(COMMON + """
            local p = {}
            for n = 1, 8 do p[n] = tonumber(args[n]) end
            local failures, inRow, kept, guesses, sends, window, cooldown, lifetime = unpack(p)
            local purpose, r = args[9], recall()
            local last, free = unexpired(r, purpose), locked(r, failures, inRow, kept)
            if free > now then return { 'locked', free - now } end
            if last and last[ATTEMPTS] >= guesses then return { 'locked', last[EXPIRES] - now } end
            free = fits(r[SENDS], sends, window)
            if free > now then return { 'many', free - now } end
            free = fits(r[SENDS], 1, cooldown)
            if free > now then return { 'cooling', free - now } end
            r[CODES][purpose] = { args[10], args[11], args[12], last and last[ATTEMPTS] or 0, now + lifetime }
            append(r[SENDS], sends)
            r[ENDS] = math.max(r[ENDS], now + lifetime, now + window)
            keep(r)
            return { 'issued', now + lifetime, now + cooldown }
            """);

    /// `args`: most failures a day, in a row, how long they are kept, guesses, then purpose, id and what to
    /// compare. The
    /// guess is counted before it is compared; comparing hashes tells nothing by the time it takes.
    static final Script VERIFY = Script.changing(COMMON + """
            local most, inRow, kept = tonumber(args[1]), tonumber(args[2]), tonumber(args[3])
            local guesses, purpose, r = tonumber(args[4]), args[5], recall()
            if locked(r, most, inRow, kept) > now then return { 'locked' } end
            local code = unexpired(r, purpose, args[6])
            if not code or code[ATTEMPTS] >= guesses then return { 'gone' } end
            code[ATTEMPTS] = code[ATTEMPTS] + 1
            if code[CHECK] == args[7] then
              r[CODES][purpose], r[FAILED] = nil, 0
              keep(r)
              return { 'accepted', code[RECIPIENT] }
            end
            local last = r[FAILURES][#r[FAILURES]]
            r[FAILED] = last and now < last + kept and r[FAILED] + 1 or 1
            append(r[FAILURES], most)
            r[ENDS] = math.max(r[ENDS], now + kept)
            keep(r)
            return { 'rejected', guesses - code[ATTEMPTS] }
            """);

    /// `args`: id, then all purposes. Answers whether there was one.
    static final Script CANCEL = Script.changing(COMMON + """
            local r = recall()
            for n = 2, #args do
              if unexpired(r, args[n], args[1]) then
                r[CODES][args[n]] = nil
                keep(r)
                return { 1 }
              end
            end
            return { 0 }
            """);

    private PasscodeScripts() {}
}
