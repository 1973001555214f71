package dev.stoa.redis;

import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.servers.Plug;
import dev.stoa.servers.TestServers;
import io.lettuce.core.event.command.CommandListener;
import io.lettuce.core.event.command.CommandStartedEvent;
import io.lettuce.core.protocol.CommandType;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// However slowly one process seals, and whatever others do meanwhile, no two batches have one name.
class SealedOnceTest {

    private static final CounterKey VIEWS = new CounterKey("views", "p");

    private final URI server = TestServers.redis();
    private final String prefix = "test-" + UUID.randomUUID();
    private final Map<BatchId, Long> ledger = new HashMap<>();
    private final AtomicInteger names = new AtomicInteger();

    @AutoClose
    private final Plug plug = new Plug(server.getHost(), server.getPort());

    @AutoClose
    private final RedisAdapters slow = PatientRedis.adapters("redis://127.0.0.1:" + plug.port(), prefix);

    @AutoClose
    private final RedisAdapters quick = PatientRedis.adapters(server.toString(), prefix);

    @Test
    void aSealThatIsSentAgainNamesNothingAnew() {
        quick.counters().seal(name());
        quick.counters().add(VIEWS, 1);
        whenTheSecondScriptIsSent(this::flushTwice);
        plug.loseNextReply();
        flush(slow);
        quick.counters().add(VIEWS, 1);
        flush(quick);
        assertThat(written()).isEqualTo(4);
    }

    @Test
    void aBatchConfirmedWhileItIsReadIsFollowedByOneOfANewName() {
        int many = 5_500;
        IntStream.range(0, many).parallel().forEach(i -> quick.counters().add(new CounterKey("views", "p" + i), 1));
        whenTheSecondScriptIsSent(() -> {
            flush(quick);
            quick.counters().add(VIEWS, 1);
        });
        flush(slow);
        quick.counters().add(VIEWS, 1);
        flush(quick);
        assertThat(written()).isEqualTo(many + 2);
    }

    /// Leaves one count in the open batch.
    private void flushTwice() {
        flush(quick);
        quick.counters().add(VIEWS, 1);
        flush(quick);
        quick.counters().add(VIEWS, 1);
    }

    /// As the application does: a batch that was written down before is not written again.
    private void flush(RedisAdapters adapters) {
        Optional<CounterBatch> sealed = adapters.counters().seal(name());
        sealed.ifPresent(batch -> {
            ledger.putIfAbsent(
                    batch.id(),
                    batch.deltas().values().stream().mapToLong(Long::longValue).sum());
            adapters.counters().confirm(batch.id());
        });
    }

    private long written() {
        return ledger.values().stream().mapToLong(Long::longValue).sum();
    }

    private BatchId name() {
        return new BatchId("name" + names.incrementAndGet());
    }

    private void whenTheSecondScriptIsSent(Runnable meanwhile) {
        AtomicInteger scripts = new AtomicInteger();
        slow.listen(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (event.getCommand().getType() == CommandType.EVALSHA && scripts.incrementAndGet() == 2) {
                    meanwhile.run();
                }
            }
        });
    }
}
