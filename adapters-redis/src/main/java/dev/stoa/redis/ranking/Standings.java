package dev.stoa.redis.ranking;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.Standing;
import dev.stoa.redis.Reply;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads what the scripts list: pairs of a member, written as 6 bytes of a moment and an id, and a score below
/// zero.
final class Standings {

    private static final int MOMENT = 6;

    private static final Comparator<Standing> BEST_FIRST = Comparator.comparingLong(Standing::score)
            .reversed()
            .thenComparing(Standing::achievedAt)
            .thenComparing(standing -> standing.member().value(), Utf8.ORDER);

    private Standings() {}

    /// @param list the rank of the first, the rank it shares, and the pairs; or nothing
    static List<Standing> of(Reply list) {
        return list.isEmpty() ? List.of() : ranked(pairs(list.at(2)), list.number(0), list.number(1));
    }

    /// Ranked among themselves.
    static List<Standing> among(Reply pairs) {
        List<Standing> found = pairs(pairs);
        found.sort(BEST_FIRST);
        return ranked(found, 1, 1);
    }

    private static List<Standing> pairs(Reply pairs) {
        List<Standing> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            byte[] member = pairs.bytes(i);
            ByteBuffer bytes = ByteBuffer.wrap(member);
            long moment = ((long) bytes.getShort() << Integer.SIZE) | Integer.toUnsignedLong(bytes.getInt());
            String id = new String(member, MOMENT, member.length - MOMENT, StandardCharsets.UTF_8);
            long score = -(long) Double.parseDouble(pairs.text(i + 1));
            found.add(new Standing(new MemberId(id), score, 0, 0, Instant.ofEpochMilli(moment)));
        }
        return found;
    }

    private static List<Standing> ranked(List<Standing> found, long first, long firstTied) {
        List<Standing> ranked = new ArrayList<>(found.size());
        long tied = firstTied;
        for (Standing each : found) {
            long rank = first + ranked.size();
            if (!ranked.isEmpty() && ranked.getLast().score() != each.score()) {
                tied = rank;
            }
            ranked.add(new Standing(each.member(), each.score(), rank, tied, each.achievedAt()));
        }
        return List.copyOf(ranked);
    }
}
