package dev.stoa.redis.ranking;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Require;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.PopularWindow;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/// Moving boards on Redis: what each hour added, and per window the sums over its hours, kept up with every
/// addition.
///
/// At the turn of an hour whoever comes first takes the hours that have left off the sums, a bounded number of
/// members in each round trip; all other calls are one. Only this process' idea of the hour, which names the key of
/// its additions, is kept here, and the server corrects it.
public final class RedisMovingBoards implements MovingBoards {

    private static final long MAX_AMOUNT = 1_000_000;

    /// How many hours, and members of them, are taken off in one round trip: some milliseconds of the server's
    /// time.
    private static final int HOURS_AT_ONCE = 64;

    private static final int MEMBERS_AT_ONCE = 2_000;

    private static final String COMMON = Script.file(RedisMovingBoards.class, "moving.lua");
    private static final Script ADD = Script.changing(COMMON + Script.file(RedisMovingBoards.class, "movingadd.lua"));
    private static final Script TOP = Script.reading(COMMON + Script.file(RedisMovingBoards.class, "movingtop.lua"));
    /// A second run goes on where the first one ended.
    private static final Script SLIDE =
            Script.reading(COMMON + Script.file(RedisMovingBoards.class, "movingslide.lua"));

    private static final List<PopularWindow> WINDOWS = List.of(PopularWindow.values());
    private static final int CONTENT = WINDOWS.size() + 1;

    private final Redis redis;
    private final AtomicLong hour = new AtomicLong();

    public RedisMovingBoards(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void add(BoardName board, MemberId member, long amount) {
        Require.range("amount", amount, 1, MAX_AMOUNT);
        Reply added = tryToAdd(board, member, amount);
        while (!added.has(CONTENT)) {
            added = tryToAdd(board, member, amount);
        }
        if (lagging(added).isPresent()) {
            slideIfPossible(board, added);
        }
    }

    private Reply tryToAdd(BoardName board, MemberId member, long amount) {
        long now = hour.get();
        List<String> keys = new ArrayList<>(List.of(record(board)));
        WINDOWS.forEach(window -> keys.add(sums(board, window)));
        keys.add(additions(board, now));
        Reply reply = redis.run(ADD, keys, now, member, amount);
        hour.set(reply.number(0));
        return reply;
    }

    /// The addition counts whether or not this succeeds; if not, the next call does it.
    private void slideIfPossible(BoardName board, Reply state) {
        try {
            slide(board, state);
        } catch (BackendException later) {
            hour.set(state.number(0));
        }
    }

    @Override
    public List<Popular> top(BoardName board, PopularWindow window, int limit) {
        Require.range("limit", limit, 1, 100);
        List<String> keys = List.of(record(board), sums(board, window));
        Reply top = redis.run(TOP, keys, window.steps(), limit);
        while (lagging(top).isPresent()) {
            slide(board, top);
            top = redis.run(TOP, keys, window.steps(), limit);
        }
        Reply pairs = top.at(CONTENT);
        List<Popular> popular = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            long sum = -(long) Double.parseDouble(pairs.text(i + 1));
            popular.add(new Popular(new MemberId(pairs.text(i)), sum, popular.size() + 1L));
        }
        return List.copyOf(popular);
    }

    /// The shorter windows first: when the longest lets go of an hour nobody needs it any more.
    private void slide(BoardName board, Reply before) {
        Reply state = before;
        Optional<PopularWindow> next = lagging(state);
        while (next.isPresent()) {
            PopularWindow window = next.get();
            long from = first(state, window);
            List<String> keys = new ArrayList<>(List.of(record(board), sums(board, window)));
            LongStream.range(from, Math.min(from + HOURS_AT_ONCE, firstWanted(state, window)))
                    .forEach(left -> keys.add(additions(board, left)));
            state = redis.run(SLIDE, keys, window.steps(), from, MEMBERS_AT_ONCE);
            next = lagging(state);
        }
    }

    private static Optional<PopularWindow> lagging(Reply state) {
        return WINDOWS.stream()
                .filter(window -> first(state, window) < firstWanted(state, window))
                .findFirst();
    }

    private static long first(Reply state, PopularWindow window) {
        return state.number(1 + WINDOWS.indexOf(window));
    }

    private static long firstWanted(Reply state, PopularWindow window) {
        return state.number(0) - window.steps() + 1;
    }

    private String record(BoardName board) {
        return redis.key("moving", board.value());
    }

    private String sums(BoardName board, PopularWindow window) {
        return record(board) + ":sums:" + window.steps();
    }

    private String additions(BoardName board, long of) {
        return record(board) + ":hour:" + of;
    }
}
