package dev.stoa.inmemory.idempotency;

import dev.stoa.domain.Require;
import dev.stoa.domain.idempotency.Beginning;
import dev.stoa.domain.idempotency.Claim;
import dev.stoa.domain.idempotency.Fingerprint;
import dev.stoa.domain.idempotency.IdempotencyKey;
import dev.stoa.domain.idempotency.IdempotencyKeys;
import dev.stoa.domain.idempotency.Reply;
import dev.stoa.inmemory.ExpiringMap;
import dev.stoa.inmemory.Memory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Idempotency keys in memory: one immutable record per key, replaced atomically.
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {

    private static final long MAX_LEASE = Duration.ofHours(1).toMillis();
    private static final long MAX_KEEP = Duration.ofDays(31).toMillis();

    /// One key; `reply` is null while it is being worked on.
    private record Work(
            Fingerprint fingerprint, long attempt, @Nullable Reply reply, long endMillis) {

        boolean isClaimedBy(Claim claim) {
            return reply == null && attempt == claim.attempt();
        }
    }

    private final Memory memory;
    private final ExpiringMap<IdempotencyKey, Work> keys;
    private final AtomicLong attempts = new AtomicLong();

    public InMemoryIdempotencyKeys(Memory memory, int capacity) {
        this.memory = memory;
        this.keys = new ExpiringMap<>(memory, "idempotency keys", Work::endMillis, capacity);
    }

    @Override
    public Beginning begin(IdempotencyKey key, Fingerprint fingerprint, Duration lease) {
        long millis = Require.range("lease", lease.toMillis(), 1, MAX_LEASE);
        long now = memory.nowMillis();
        AtomicBoolean started = new AtomicBoolean();
        Work work = keys.compute(key, (k, old) -> {
            started.set(old == null);
            return old == null ? new Work(fingerprint, attempts.incrementAndGet(), null, now + millis) : old;
        });
        return read(Objects.requireNonNull(work), fingerprint, started.get(), now);
    }

    private static Beginning read(Work work, Fingerprint fingerprint, boolean started, long now) {
        if (started) {
            return new Beginning.Started(new Claim(work.attempt()));
        }
        if (!work.fingerprint().equals(fingerprint)) {
            return new Beginning.Mismatch();
        }
        Reply reply = work.reply();
        return reply == null
                ? new Beginning.Running(Duration.ofMillis(Math.max(0, work.endMillis() - now)))
                : new Beginning.Replay(reply);
    }

    @Override
    public boolean complete(IdempotencyKey key, Claim claim, Reply reply, Duration keep) {
        long end = memory.nowMillis() + Require.range("keep", keep.toMillis(), 1, MAX_KEEP);
        return end(key, claim, work -> new Work(work.fingerprint(), work.attempt(), reply, end));
    }

    @Override
    public boolean abandon(IdempotencyKey key, Claim claim) {
        return end(key, claim, abandoned -> null);
    }

    private boolean end(IdempotencyKey key, Claim claim, Function<Work, @Nullable Work> ending) {
        AtomicBoolean live = new AtomicBoolean();
        keys.compute(key, (k, work) -> {
            live.set(work != null && work.isClaimedBy(claim));
            return work != null && live.get() ? ending.apply(work) : work;
        });
        return live.get();
    }
}
