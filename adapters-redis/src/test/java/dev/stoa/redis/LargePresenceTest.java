package dev.stoa.redis;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.audience.Online;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.servers.RedisProcess;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// After a rush of two hundred thousand who left: looking for those who are still here keeps the server for a
/// moment only.
class LargePresenceTest {

    private static final int LEFT = 200_000;
    private static final int SLOW_MICROS = 30_000;
    private static final Population VISITORS = new Population("visitors");

    @AutoClose
    private final RedisProcess server = RedisProcess.standalone();

    @AutoClose
    private final RedisAdapters redis = PatientRedis.adapters("redis://127.0.0.1:" + server.port(), "stoa");

    @Test
    void aPageIsFullAndNoLookIsLong() {
        String script = "for n = 1, %d do local id = string.format('a%%06d', n);".formatted(LEFT)
                + " redis.call('ZADD', KEYS[1], 1, id); redis.call('ZADD', KEYS[2], 0, id) end";
        server.send("EVAL \"" + script + "\" 2 stoa:presence:{visitors} stoa:presence:{visitors}:ids");
        Exertion exertion = new Exertion(server, SLOW_MICROS);
        Presence presence = redis.presence();
        List<VisitorId> here = List.of(new VisitorId("b1"), new VisitorId("b2"), new VisitorId("b3"));
        here.forEach(visitor -> exertion.of(() -> {
            presence.seen(VISITORS, visitor);
            return visitor;
        }));
        Page<Online> first = exertion.of(() -> presence.list(VISITORS, PageRequest.first(2)));
        Page<Online> second = exertion.of(() -> presence.list(VISITORS, new PageRequest(2, first.next())));
        assertThat(first.items()).extracting(Online::visitor).isEqualTo(here.subList(0, 2));
        assertThat(second.items()).extracting(Online::visitor).isEqualTo(here.subList(2, 3));
        assertThat(second.next()).isEmpty();
    }
}
