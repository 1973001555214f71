package dev.stoa.contracts.idempotency;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.idempotency.Beginning;
import dev.stoa.domain.idempotency.Claim;
import dev.stoa.domain.idempotency.Fingerprint;
import dev.stoa.domain.idempotency.IdempotencyKey;
import dev.stoa.domain.idempotency.IdempotencyKeys;
import dev.stoa.domain.idempotency.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Few keys and fingerprints, short leases; claims are remembered and used late, again, and for other keys.
public final class IdempotencyKeysWalk implements Walk<IdempotencyKeys> {

    private static final List<IdempotencyKey> KEYS = List.of(
            new IdempotencyKey("a", "b", "c"),
            new IdempotencyKey("a", "bc", "\u0000"),
            new IdempotencyKey("ab", "c", "\u0000"));

    private static final List<Reply> REPLIES = List.of(
            new Reply(200, Map.of(), ""),
            new Reply(201, Map.of("Location", "/\u0000", "ETag", "\"1\""), "{\"ü\":\"\u0001\u0000\"}"));

    @Override
    public List<Step<IdempotencyKeys>> steps(Instant start) {
        Map<IdempotencyKey, Claim> claims = new HashMap<>();
        Step<IdempotencyKeys> begin = new Step<>("begin", (keys, dice) -> {
            IdempotencyKey key = key(dice);
            Fingerprint print = new Fingerprint("print" + dice.nextInt(5) / 4);
            return remembered(claims, key, keys.begin(key, print, length(dice)));
        });
        return List.of(
                begin,
                begin,
                new Step<>("complete", (keys, dice) -> {
                    IdempotencyKey key = key(dice);
                    Reply reply = REPLIES.get(dice.nextInt(REPLIES.size()));
                    return keys.complete(key, claim(claims, key, dice), reply, length(dice));
                }),
                new Step<>("abandon", (keys, dice) -> {
                    IdempotencyKey key = key(dice);
                    return keys.abandon(key, claim(claims, key, dice));
                }));
    }

    @Override
    public List<Duration> strides() {
        return List.of(Duration.ofMillis(1), Duration.ofMillis(999), Duration.ofSeconds(1));
    }

    private static Object remembered(Map<IdempotencyKey, Claim> claims, IdempotencyKey key, Beginning beginning) {
        if (beginning instanceof Beginning.Started started) {
            claims.put(key, started.claim());
            return "started";
        }
        return beginning;
    }

    /// The last claim of this key, or now and then none at all.
    private static Claim claim(Map<IdempotencyKey, Claim> claims, IdempotencyKey key, Random dice) {
        Claim none = new Claim(-1);
        return dice.nextInt(5) == 0 ? none : claims.getOrDefault(key, none);
    }

    private static IdempotencyKey key(Random dice) {
        return KEYS.get(dice.nextInt(KEYS.size()));
    }

    /// Sometimes out of range.
    private static Duration length(Random dice) {
        return Duration.ofMillis(List.of(1, 1_000, 2_000, 2_001, 0).get(dice.nextInt(5)));
    }
}
