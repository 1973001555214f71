package dev.stoa.inmemory.idempotency;

import dev.stoa.domain.idempotency.Claim;
import dev.stoa.domain.idempotency.Fingerprint;
import dev.stoa.domain.idempotency.IdempotencyKey;
import dev.stoa.domain.idempotency.IdempotencyKeys;
import dev.stoa.domain.idempotency.Reply;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// One key is linearizable: whatever threads do at once, some order of the same calls explains every answer.
@Param(name = "attempt", gen = IntGen.class, conf = "1:3")
public class IdempotencyKeysLincheckTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("p", "r", "k");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Reply DONE = new Reply(200, Map.of(), "");

    private final IdempotencyKeys keys = new InMemoryAdapters(new MovableClock(Instant.EPOCH)).idempotencyKeys();

    @Operation
    public String begin() {
        return keys.begin(KEY, new Fingerprint("f"), MINUTE).toString();
    }

    @Operation
    public boolean complete(@Param(name = "attempt") int attempt) {
        return keys.complete(KEY, new Claim(attempt), DONE, MINUTE);
    }

    @Operation
    public boolean abandon(@Param(name = "attempt") int attempt) {
        return keys.abandon(KEY, new Claim(attempt));
    }

    @Test
    void stress() {
        new StressOptions()
                .actorsBefore(2)
                .actorsPerThread(4)
                .actorsAfter(2)
                .iterations(20)
                .invocationsPerIteration(300)
                .check(getClass());
    }

    @Test
    void modelChecking() {
        new ModelCheckingOptions().iterations(2).invocationsPerIteration(150).check(getClass());
    }
}
