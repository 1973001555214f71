package dev.stoa.redis.audience;

import dev.stoa.redis.Reply;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/// This process' idea of the day, which names the keys that a script writes to. The server corrects it: a script
/// that was given another day than the server's changes nothing and answers the right one, so once a day a call is
/// two.
final class Today {

    private static final long MILLIS = 86_400_000;

    private final AtomicLong day = new AtomicLong();

    /// What a script begins with: `args[1]` is the day it was called with.
    static final String CHECK = """
            local today = math.floor(now / %d)
            if today ~= tonumber(args[1]) then return {today} end
            """.formatted(MILLIS);

    /// Runs with the day in days since the epoch until the server agrees.
    Reply run(LongFunction<Reply> script) {
        Reply reply = script.apply(day.get());
        while (reply.size() == 1) {
            day.set(reply.number(0));
            reply = script.apply(day.get());
        }
        return reply;
    }
}
