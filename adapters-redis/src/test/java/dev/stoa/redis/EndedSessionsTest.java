package dev.stoa.redis;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.session.Attributes;
import dev.stoa.domain.session.NewSession;
import dev.stoa.domain.session.Principal;
import dev.stoa.domain.session.Session;
import dev.stoa.domain.session.SessionId;
import dev.stoa.domain.session.SessionPolicy;
import dev.stoa.domain.session.TokenHash;
import dev.stoa.servers.RedisProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// After a quiet night everything that ended in it is still in the indexes: a list steps over it without reading
/// it.
class EndedSessionsTest {

    private static final Principal ANN = new Principal("ann");

    @AutoClose
    private final RedisProcess server = RedisProcess.standalone();

    @AutoClose
    private final RedisAdapters redis = PatientRedis.adapters("redis://127.0.0.1:" + server.port(), "stoa");

    @Test
    void aPageBelowManyEndedSessionsIsFullAndReadsFewOfThem() {
        create(3);
        end(3_000);
        Page<Session> page = redis.sessions().list(Optional.empty(), PageRequest.first(2));
        assertThat(ids(page)).containsExactly("ses_2", "ses_1");
        assertThat(page.next()).contains("ses_1");
        assertThat(reads()).isLessThan(1_000);
    }

    @Test
    void belowVeryManyAPageIsShortAndTheNextOnesGoOn() {
        create(3);
        end(40_000);
        List<String> seen = new ArrayList<>();
        Page<Session> page = redis.sessions().list(Optional.empty(), PageRequest.first(2));
        assertThat(page.items()).isEmpty();
        while (page.next().isPresent()) {
            seen.addAll(ids(page));
            page = redis.sessions().list(Optional.empty(), new PageRequest(2, page.next()));
        }
        seen.addAll(ids(page));
        assertThat(seen).containsExactly("ses_2", "ses_1", "ses_0");
    }

    private static List<String> ids(Page<Session> page) {
        return page.items().stream().map(session -> session.id().value()).toList();
    }

    private void create(int number) {
        IntStream.range(0, number)
                .forEach(n -> redis.sessions()
                        .create(new NewSession(
                                new SessionId("ses_" + n),
                                new TokenHash(ANN.bucket(), "%064x".formatted(n)),
                                ANN,
                                Set.of(),
                                "",
                                Attributes.NONE,
                                SessionPolicy.DEFAULT)));
    }

    /// Ids above all others of sessions that ended long ago.
    private void end(int number) {
        String part = "stoa:session:{" + ANN.bucket() % 64 + "}:";
        server.send("EVAL \"for n = 1, " + number
                + " do redis.call('ZADD', KEYS[1], 0, 'ses_z' .. n) redis.call('ZADD', KEYS[2], n, 'ses_z' .. n) end\" 2 "
                + part + "ids " + part + "ends");
    }

    private int reads() {
        String calls = server.send(
                "EVAL \"return string.match(redis.call('INFO', 'commandstats'), 'cmdstat_hget:calls=(%d+)')\" 0");
        return Integer.parseInt(calls.lines().skip(1).findFirst().orElseThrow());
    }
}
